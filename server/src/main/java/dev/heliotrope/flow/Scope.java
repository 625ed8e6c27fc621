package dev.heliotrope.flow;

import dev.heliotrope.call.Language;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an expression may speak of: who calls whom, in which language, when, the flow's variables, and how long queues take. */
public record Scope(
        CallFacts call, Language language, Instant now, Map<String, Object> variables, ExpectedWaits waits) {
    public static final String CALLER = "caller";
    public static final String DIALLED = "dialled";
    public static final String LANGUAGE = "language";
    public static final String NOW = "now";

    /** Names that are there in every flow; all are text but {@link #NOW}, which is a point in time. */
    public static final List<String> ALWAYS = List.of(CALLER, DIALLED, LANGUAGE, NOW);

    public Scope {
        variables = Map.copyOf(variables);
    }

    /** Where nobody knows how long queues take. */
    public Scope(CallFacts call, Language language, Instant now, Map<String, Object> variables) {
        this(call, language, now, variables, ExpectedWaits.UNKNOWN);
    }

    /** With one more value, of any JSON-like shape, that only a step's own expressions may speak of. */
    public Scope with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(variables);
        more.put(name, value);
        return new Scope(call, language, now, more, waits);
    }
}
