package dev.heliotrope.app;

import dev.heliotrope.call.Edition;
import dev.heliotrope.call.Language;
import dev.heliotrope.config.Settings;
import dev.heliotrope.flow.check.Known;
import dev.heliotrope.flow.tree.Mention;
import dev.heliotrope.prompt.PromptBook;
import dev.heliotrope.prompt.PromptEdition;
import dev.heliotrope.release.Versions;
import dev.heliotrope.remote.RemoteService;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Trait;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What flows may speak of: the names in the settings and the prompts that there are. */
record KnownNames(Settings settings, PromptBook prompts, Map<Mention.Kind, Collection<String>> named, Versions versions)
        implements Known {
    /** All names are gathered once: thousands of steps ask for them. */
    KnownNames(Settings settings, PromptBook prompts, Set<String> articles, Versions versions) {
        this(settings, prompts, all(settings, prompts, articles), versions);
    }

    static KnownNames of(Snapshot snapshot) {
        return new KnownNames(
                snapshot.settings(),
                snapshot.prompts(),
                snapshot.topics(),
                Choice.versions(snapshot.origin().choice().project()));
    }

    private static Map<Mention.Kind, Collection<String>> all(
            Settings settings, PromptBook prompts, Set<String> articles) {
        Map<Mention.Kind, Collection<String>> all = new EnumMap<>(Mention.Kind.class);
        for (Mention.Kind kind : Mention.Kind.values()) {
            // in their order, and found at once
            all.put(kind, new LinkedHashSet<>(all(kind, settings, prompts, articles)));
        }
        return all;
    }

    private static Collection<String> all(
            Mention.Kind kind, Settings settings, PromptBook prompts, Set<String> articles) {
        return switch (kind) {
            case PROMPT -> prompts.keys();
            case CALENDAR -> new TreeSet<>(settings.calendars().keySet());
            case QUEUE -> new TreeSet<>(settings.queues().keySet());
            case SKILL -> skills(settings);
            case AGENT -> settings.agents().stream().map(Agent::id).collect(Collectors.toCollection(TreeSet::new));
            case EXTENSION ->
                settings.agents().stream().map(Agent::extension).collect(Collectors.toCollection(TreeSet::new));
            case DESTINATION -> new TreeSet<>(settings.destinations().keySet());
            case ARTICLE -> articles;
            case SWITCH -> new TreeSet<>(settings.switches().keySet());
            case SERVICE -> new TreeSet<>(settings.services().keySet());
            case FLOW -> Set.of();
            case LANGUAGE ->
                settings.languages().all().stream().map(Language::tag).toList();
        };
    }

    private static Set<String> skills(Settings settings) {
        Set<String> skills = new TreeSet<>();
        settings.agents().forEach(agent -> skills.addAll(agent.skills().keySet()));
        return skills;
    }

    @Override
    public Collection<String> names(Mention.Kind kind) {
        return Objects.requireNonNull(named.get(kind));
    }

    @Override
    public boolean isReadable(Mention.Kind kind) {
        return kind != Mention.Kind.PROMPT || prompts.isReadable();
    }

    @Override
    public boolean isReadable(Language language) {
        return prompts.isReadable(language);
    }

    @Override
    public String catalogue(Language language) {
        return prompts.catalogue(language);
    }

    @Override
    public boolean isSomebody(Trait asked) {
        return settings.agents().stream().anyMatch(asked::isIn);
    }

    @Override
    public boolean isSaid(String prompt, Language language) {
        return prompts.has(prompt, language);
    }

    @Override
    public Duration lasts(String prompt, Language language) {
        return prompts.lasts(prompt, language);
    }

    @Override
    public Duration answers(String service) {
        RemoteService known = settings.services().get(service);
        return known == null ? Duration.ZERO : known.longest();
    }

    @Override
    public Optional<Edition> edition(Set<String> said, Collection<Language> languages) {
        return prompts.edition(said, languages).map(Edition.class::cast);
    }

    @Override
    public Known ofKept(Optional<Path> words) {
        return new KeptNames(
                this,
                words.map(file -> PromptEdition.read(file, prompts, this::recording))
                        .orElse(null));
    }

    private Optional<Path> recording(Language language, String stem, String hash) {
        return Optional.of(versions.recording(hash)).filter(Files::exists);
    }

    @Override
    public Set<String> values(String prompt) {
        return prompts.placeholders(prompt);
    }

    @Override
    public List<Use> uses(String prompt) {
        return prompts.uses(prompt).stream()
                .map(use -> new Use(use.value(), use.as(), use.at()))
                .toList();
    }
}
