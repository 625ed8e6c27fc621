package dev.heliotrope.app;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.Lost;
import dev.heliotrope.history.Interaction;
import dev.heliotrope.history.InteractionStore.Story;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What routing decided for one call, and why: for a terminal, or as JSON. Whatever came from outside is made harmless. */
final class WhyPage {
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;
    private final UnaryOperator<String> agentName;

    WhyPage(ZoneId zone, UnaryOperator<String> agentName) {
        this.day = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT)
                .withZone(zone);
        this.moment = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(zone);
        this.agentName = agentName;
    }

    List<String> words(Story story) {
        List<String> lines = new ArrayList<>();
        Interaction call = Interaction.of(story.events());
        lines.add("Call " + call.id() + ", " + day.format(call.began()) + answered(call.answeredBy()));
        List<String> said = new ArrayList<>();
        ShortStory narrator = new ShortStory(
                agentName,
                WhyPage::isOfRouting,
                told -> said.add(moment.format(told.at()) + "  " + Shown.line(told.sentence())));
        for (CallEvent event : story.events()) {
            narrator.on(event);
            if (!said.isEmpty()) {
                lines.addAll(said);
                lines.addAll(losers(event));
            }
            said.clear();
        }
        return lines;
    }

    static boolean isOfRouting(CallEvent event) {
        return switch (event) {
            case CallEvent.Queued it -> true;
            case CallEvent.Relaxed it -> true;
            case CallEvent.Exhausted it -> true;
            case CallEvent.Unmatched it -> true;
            case CallEvent.Offered it -> true;
            case CallEvent.OfferEnded it -> true;
            case CallEvent.Answered it -> true;
            case CallEvent.Resumed it -> true;
            case CallEvent.Ended it -> true;
            default -> false;
        };
    }

    private List<String> losers(CallEvent event) {
        return switch (event) {
            case CallEvent.Offered it -> losers(it.lost());
            case CallEvent.Unmatched it -> losers(it.lost());
            default -> List.of();
        };
    }

    private List<String> losers(List<? extends Lost> all) {
        return all.stream()
                .map(lost -> "              not " + Shown.line(agent(lost) + ": " + fact(lost, "words")))
                .toList();
    }

    private String agent(Lost lost) {
        return agentName.apply(fact(lost, "agent"));
    }

    private static String fact(Lost lost, String name) {
        return String.valueOf(lost.facts().getOrDefault(name, ""));
    }

    /** As a running server tells it of this moment. */
    List<String> words(JsonObject now) {
        List<String> lines = new ArrayList<>();
        JsonObject wait = now.getJsonObject("wait");
        lines.add(Shown.line("Now: waits in queue " + now.getString("queue") + ", step " + now.getInteger("step")
                + ", number " + now.getInteger("position") + ", for " + now.getString("asks")
                + (wait == null
                        ? ""
                        : "; probably " + wait.getInteger("leastSeconds") + " to " + wait.getInteger("mostSeconds")
                                + " s more")));
        now.getJsonArray("lost").stream()
                .map(JsonObject.class::cast)
                .map(lost -> losers(List.of(new CallEvent.ToldLost(lost.getMap()))))
                .forEach(lines::addAll);
        return lines;
    }

    String json(JsonObject now) {
        return Shown.escaped(new JsonObject().put("what", "now").mergeIn(now).encode());
    }

    private static String answered(CallEvent.@Nullable FlowVersion by) {
        return by == null ? "" : Shown.line(", answered by flow " + by.flow() + ", version " + by.version());
    }

    List<String> json(Story story) {
        return story.events().stream()
                .flatMap(event -> facts(event).stream().map(facts -> stamped(event, facts)))
                .map(facts -> Shown.escaped(facts.encode()))
                .toList();
    }

    private static JsonObject stamped(CallEvent event, JsonObject facts) {
        JsonObject all = new JsonObject()
                .put("at", event.stamp().at().toString())
                .put("call", event.stamp().call().value());
        return all.mergeIn(facts);
    }

    private static Optional<JsonObject> facts(CallEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case CallEvent.Arrived it -> it.by() == null ? null : by(it.by(), what("arrived"));
                    case CallEvent.Queued it ->
                        what("queued")
                                .put("queue", it.queue())
                                .put("language", it.language().tag())
                                .put("joined", it.joined().toString())
                                .put("asks", it.asks());
                    case CallEvent.Relaxed it ->
                        what("relaxed")
                                .put("queue", it.queue())
                                .put("step", it.step())
                                .put("asks", it.now());
                    case CallEvent.Unmatched it ->
                        what("unmatched")
                                .put("queue", it.queue())
                                .put("step", it.step())
                                .put("lost", lost(it.lost()));
                    case CallEvent.Exhausted it ->
                        what("exhausted").put("queue", it.queue()).put("then", it.then());
                    case CallEvent.Offered it -> offered(it);
                    case CallEvent.OfferEnded it ->
                        what("offer-ended")
                                .put("offer", it.offer())
                                .put("agent", it.agent())
                                .put("outcome", word(it.outcome()));
                    case CallEvent.Answered it ->
                        what("answered")
                                .put("offer", it.offer())
                                .put("agent", it.agent())
                                .put("waited", it.waited().toMillis() / 1000.0);
                    case CallEvent.Resumed it -> by(it.by(), what("resumed").put("step", it.step()));
                    case CallEvent.Ended it ->
                        what("ended").put("by", word(it.by())).put("cause", word(it.cause()));
                    default -> null;
                });
    }

    private static JsonObject by(CallEvent.@Nullable FlowVersion by, JsonObject what) {
        return what.put("flow", by == null ? null : by.flow()).put("version", by == null ? null : by.version());
    }

    private static JsonObject offered(CallEvent.Offered it) {
        return what("offered")
                .put("offer", it.offer())
                .put("agent", it.agent())
                .put("why", it.why())
                .put("lost", lost(it.lost()));
    }

    private static JsonArray lost(List<Lost> all) {
        JsonArray lost = new JsonArray();
        all.forEach(each -> lost.add(new JsonObject(each.facts())));
        return lost;
    }

    private static JsonObject what(String kind) {
        return new JsonObject().put("what", kind);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
