package dev.heliotrope.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.Stamp;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An event as one line of JSON, which is kept for ever: every name is spelt out here and none is taken from a Java class, so
 * that renaming a class does not make old history unreadable. Durations are milliseconds, instants ISO 8601 in UTC.
 */
final class EventJson {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private EventJson() {}

    /** The name that an event's kind has in the database. */
    static String kind(CallEvent event) {
        return switch (event) {
            case CallEvent.Arrived ignored -> "arrived";
            case CallEvent.LanguageChosen ignored -> "language-chosen";
            case CallEvent.StepEntered ignored -> "step-entered";
            case CallEvent.Heard ignored -> "heard";
            case CallEvent.Pressed ignored -> "pressed";
            case CallEvent.Queued ignored -> "queued";
            case CallEvent.Relaxed ignored -> "relaxed";
            case CallEvent.Exhausted ignored -> "exhausted";
            case CallEvent.Unmatched ignored -> "unmatched";
            case CallEvent.Offered ignored -> "offered";
            case CallEvent.OfferEnded ignored -> "offer-ended";
            case CallEvent.Answered ignored -> "answered";
            case CallEvent.TalkEnded ignored -> "talk-ended";
            case CallEvent.Done ignored -> "done";
            case CallEvent.Resumed ignored -> "resumed";
            case CallEvent.Ended ignored -> "ended";
        };
    }

    static String write(CallEvent event) {
        ObjectNode json = stamped(event);
        switch (event) {
            case CallEvent.Arrived it ->
                by(
                        it.by(),
                        json.put("from", it.from().digits())
                                .put("dialled", it.dialled().digits()));
            case CallEvent.LanguageChosen it ->
                json.put("language", it.language().tag()).put("by", word(it.by()));
            case CallEvent.StepEntered it -> json.put("flow", it.flow()).put("step", it.step());
            case CallEvent.Heard it -> json.put("language", it.language().tag()).set("prompts", list(it.prompts()));
            case CallEvent.Pressed it -> json.put("step", it.step()).put("digits", it.digits());
            case CallEvent.Queued it -> queued(json, it);
            case CallEvent.Relaxed it ->
                json.put("queue", it.queue()).put("step", it.step()).put("now", it.now());
            case CallEvent.Unmatched it ->
                json.put("queue", it.queue()).put("step", it.step()).set("lost", LostJson.write(it.lost()));
            case CallEvent.Exhausted it -> json.put("queue", it.queue()).put("then", it.then());
            case CallEvent.Offered it -> offered(json, it);
            case CallEvent.OfferEnded it ->
                json.put("offer", it.offer()).put("agent", it.agent()).put("outcome", word(it.outcome()));
            case CallEvent.Answered it ->
                json.put("offer", it.offer()).put("agent", it.agent()).put("waitedMs", millis(it.waited()));
            case CallEvent.TalkEnded it ->
                json.put("agent", it.agent())
                        .put("talkedMs", millis(it.talked()))
                        .put("by", word(it.by()));
            case CallEvent.Done it ->
                json.put("step", it.step())
                        .put("what", it.what())
                        .put("outcome", it.outcome())
                        .set("details", object(it.details()));
            case CallEvent.Resumed it -> by(it.by(), json.put("step", it.step()));
            case CallEvent.Ended it -> json.put("by", word(it.by())).put("cause", word(it.cause()));
        }
        return text(json);
    }

    private static ObjectNode stamped(CallEvent event) {
        Stamp stamp = event.stamp();
        return MAPPER.createObjectNode()
                .put("kind", kind(event))
                .put("id", stamp.id())
                .put("call", stamp.call().value())
                .put("at", stamp.at().truncatedTo(ChronoUnit.MILLIS).toString());
    }

    private static void by(CallEvent.@Nullable FlowVersion by, ObjectNode json) {
        if (by != null) {
            json.put("flow", by.flow()).put("version", by.version());
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static long millis(Duration duration) {
        return duration.toMillis();
    }

    /** In the order of the names, so that the same event is the same line. */
    private static ObjectNode object(Map<String, String> fields) {
        ObjectNode object = MAPPER.createObjectNode();
        new TreeMap<>(fields).forEach(object::put);
        return object;
    }

    private static ArrayNode list(List<String> items) {
        ArrayNode array = MAPPER.createArrayNode();
        items.forEach(array::add);
        return array;
    }

    private static void queued(ObjectNode json, CallEvent.Queued it) {
        json.put("queue", it.queue())
                .put("language", it.language().tag())
                .put("joined", it.joined().toString());
        if (!it.asks().isEmpty()) {
            json.put("asks", it.asks());
        }
    }

    private static void offered(ObjectNode json, CallEvent.Offered it) {
        json.put("offer", it.offer()).put("agent", it.agent()).put("why", it.why());
        if (!it.lost().isEmpty()) {
            json.set("lost", LostJson.write(it.lost()));
        }
    }

    private static String text(JsonNode json) {
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of our own making", impossible);
        }
    }
}
