package dev.heliotrope.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallEvent.LanguageSource;
import dev.heliotrope.call.CallEvent.OfferOutcome;
import dev.heliotrope.call.CallEvent.Party;
import dev.heliotrope.call.CallEvent.Stamp;
import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneNumber;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what {@link EventJson} wrote; what a newer Heliotrope wrote and this one does not know is passed over. */
final class EventReader {
    private final JsonNode json;
    private final Stamp stamp;

    private EventReader(JsonNode json) {
        this.json = json;
        this.stamp = new Stamp(text("id"), new CallId(text("call")), instant("at"));
    }

    /** Empty for an unknown kind, a value this version has no word for, and text that is not an event at all. */
    static Optional<CallEvent> read(String payload) {
        try {
            return new EventReader(EventJson.MAPPER.readTree(payload)).event();
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<CallEvent> event() {
        return Optional.ofNullable(
                switch (text("kind")) {
                    case "arrived" -> new CallEvent.Arrived(stamp, number("from"), number("dialled"), by());
                    case "language-chosen" ->
                        new CallEvent.LanguageChosen(stamp, language(), constant(LanguageSource.class, "by"));
                    case "step-entered" -> new CallEvent.StepEntered(stamp, text("flow"), text("step"));
                    case "heard" -> new CallEvent.Heard(stamp, list("prompts"), language());
                    case "pressed" -> new CallEvent.Pressed(stamp, text("step"), text("digits"));
                    case "queued" ->
                        new CallEvent.Queued(
                                stamp,
                                text("queue"),
                                language(),
                                instant("joined"),
                                json.path("asks").asText(""));
                    case "relaxed" ->
                        new CallEvent.Relaxed(
                                stamp, text("queue"), field("step").asInt(), text("now"));
                    case "unmatched" ->
                        new CallEvent.Unmatched(
                                stamp, text("queue"), field("step").asInt(), lost());
                    case "exhausted" -> new CallEvent.Exhausted(stamp, text("queue"), text("then"));
                    case "offered" -> new CallEvent.Offered(stamp, text("offer"), text("agent"), text("why"), lost());
                    case "offer-ended" ->
                        new CallEvent.OfferEnded(
                                stamp, text("offer"), text("agent"), constant(OfferOutcome.class, "outcome"));
                    case "answered" ->
                        new CallEvent.Answered(stamp, text("offer"), text("agent"), duration("waitedMs"));
                    case "talk-ended" ->
                        new CallEvent.TalkEnded(
                                stamp, text("agent"), duration("talkedMs"), constant(Party.class, "by"));
                    case "done" ->
                        new CallEvent.Done(stamp, text("step"), text("what"), text("outcome"), texts("details"));
                    case "resumed" -> new CallEvent.Resumed(stamp, text("step"), by());
                    case "ended" ->
                        new CallEvent.Ended(stamp, constant(Party.class, "by"), constant(EndCause.class, "cause"));
                    default -> null;
                });
    }

    private JsonNode field(String name) {
        JsonNode value = json.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }

    private String text(String name) {
        return field(name).asText();
    }

    private PhoneNumber number(String name) {
        return new PhoneNumber(text(name));
    }

    /** Not told by an older Heliotrope. */
    private CallEvent.@Nullable FlowVersion by() {
        return json.hasNonNull("flow") && json.hasNonNull("version")
                ? new CallEvent.FlowVersion(text("flow"), text("version"))
                : null;
    }

    private Language language() {
        return new Language(text("language"));
    }

    private Instant instant(String name) {
        return Instant.parse(text(name));
    }

    private Duration duration(String name) {
        return Duration.ofMillis(field(name).asLong());
    }

    private <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, text(name).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private Map<String, String> texts(String name) {
        Map<String, String> texts = new HashMap<>();
        field(name)
                .properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    /** Not told by an older Heliotrope. */
    private List<CallEvent.Lost> lost() {
        return LostJson.read(json.path("lost"));
    }

    private List<String> list(String name) {
        List<String> items = new ArrayList<>();
        field(name).forEach(item -> items.add(item.asText()));
        return items;
    }
}
