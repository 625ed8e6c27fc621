package dev.heliotrope.config;

import dev.heliotrope.attribute.Attribute;
import dev.heliotrope.attribute.AttributeReader;
import dev.heliotrope.call.Language;
import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Channel;
import dev.heliotrope.routing.LastAgent;
import dev.heliotrope.routing.Need;
import dev.heliotrope.routing.Presence;
import dev.heliotrope.routing.Priority;
import dev.heliotrope.routing.Request;
import dev.heliotrope.routing.Trait;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request to be routed for trial, as an admin writes one; names in it are those of {@code config/}. */
public final class RouteFile {
    /**
     * @param waited how long the caller has waited already
     * @param agents whoever is not just signed in with a free phone, by id
     */
    public record Trial(String queue, Request request, Duration waited, Map<String, Presence> agents) {}

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_YEAR = Duration.ofDays(366);

    private final Settings settings;
    private final Instant at;
    private final Names agents;

    private RouteFile(Settings settings, Instant at) {
        this.settings = settings;
        this.at = at;
        this.agents = known("agent", settings.agents().stream().map(Agent::id).collect(Collectors.toSet()));
    }

    /** Reads and checks it. Blocks. {@code at} is the moment of the trial, from which what was before it is counted back. */
    public static Loaded<Trial> read(Path file, Settings settings, Instant at) {
        Problems problems = new Problems();
        Path folder = file.toAbsolutePath().getParent();
        ConfigFile read = ConfigFile.required(
                file.getParent() == null || folder == null ? Path.of("") : file.getParent(),
                file.getFileName().toString(),
                problems);
        Optional<Trial> trial = read.read(fields -> new RouteFile(settings, at).trial(fields));
        return Loaded.of(problems, trial::orElseThrow);
    }

    /** What is not known is told of by this command alone: check has no page for it. */
    private static Names known(String noun, Set<String> known) {
        return new Names(noun, Optional.of(known));
    }

    private Trial trial(Fields fields) {
        Names languages = known(
                "language",
                settings.languages().all().stream().map(Language::tag).collect(Collectors.toSet()));
        String queue = known("queue", settings.queues().keySet())
                .in(fields.get("queue"))
                .orElse("");
        Language language = languages
                .in(fields.get("language"))
                .map(Language::new)
                .orElse(settings.languages().fallback());
        Value priority = fields.get("priority");
        Request request = Request.in(language)
                .requiring(
                        Need.skills(AgentsReader.skills(fields.get("skills"))).and(needed(fields.get("needs"))))
                .preferring(preferred(fields.get("prefer")))
                .about(fields.get("about").text(""))
                .with(priority.isThere() ? priority.record(RouteFile::priority).orElse(Priority.USUAL) : Priority.USUAL)
                .lastWith(lastAgent(fields.get("last-agent")))
                .by(channel(fields.get("channel")));
        Duration waited = fields.get("waited").duration(Duration.ZERO, A_DAY, Duration.ZERO);
        return new Trial(queue, request, waited, presences(fields.get("agents")));
    }

    private static Channel channel(Value value) {
        return value.isThere() ? value.word(Channel.class).orElse(Channel.VOICE) : Channel.VOICE;
    }

    private Trait needed(Value value) {
        return value.isThere() ? known(AttributeReader.read(value), value).trait() : Trait.All.ANYBODY;
    }

    private List<Trait> preferred(Value value) {
        return AttributeReader.eachOf(value).stream()
                .map(asked -> known(asked, value).trait())
                .toList();
    }

    /** The same; an agent in it who is not known is reported. */
    private Attribute known(Attribute asked, Value value) {
        Set<String> ids = agents.known().orElse(Set.of());
        asked.agents().stream().filter(name -> !ids.contains(name.value())).forEach(name -> value.problems()
                .error(
                        name.at(),
                        "unknown-agent",
                        "there is no agent " + Quoted.of(name.value()) + DidYouMean.orList(name.value(), ids)));
        return asked;
    }

    private static Priority priority(Fields fields) {
        return new Priority(
                fields.get("head-start").duration(Duration.ZERO, A_DAY, Duration.ZERO),
                fields.get("vip").truth(false));
    }

    private @Nullable LastAgent lastAgent(Value value) {
        return value.isThere()
                ? value.record(this::lastAgent).flatMap(known -> known).orElse(null)
                : null;
    }

    private Optional<LastAgent> lastAgent(Fields fields) {
        Duration ago = fields.get("ago").duration(Duration.ZERO, A_YEAR, Duration.ZERO);
        return agents.in(fields.get("agent")).map(agent -> new LastAgent(agent, at.minus(ago)));
    }

    private Map<String, Presence> presences(Value value) {
        Map<String, Presence> presences = new HashMap<>();
        for (Value.Named entry : value.entries()) {
            Optional<Presence> presence = entry.value().word(Presence.class);
            agents.in(entry.key("an agent")).ifPresent(agent -> presence.ifPresent(now -> presences.put(agent, now)));
        }
        return presences;
    }
}
