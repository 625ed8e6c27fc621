package dev.heliotrope.flow.machine;

import dev.heliotrope.call.Utterance;
import dev.heliotrope.flow.tree.FlowValue;
import dev.heliotrope.flow.tree.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a flow's words into what is said, in the caller's language and with the values of this moment. */
final class Spoken {
    /** Lets a moment be said as "tomorrow". */
    private static final String NOW = "now";

    private Spoken() {}

    /** Nothing where a value cannot be had: a caller is better off without a sentence than with a hole in it. */
    static List<Utterance> of(Words words, Passage passage) {
        Map<String, Object> values = new HashMap<>(Map.of(NOW, passage.at()));
        for (Map.Entry<String, FlowValue> named : words.with().entrySet()) {
            Optional<Object> value = CurrentValue.of(named.getValue(), passage);
            if (value.isEmpty()) {
                return List.of();
            }
            values.put(named.getKey(), value.get());
        }
        Map<String, Object> spoken = words.with().isEmpty() ? Map.of() : values;
        return words.prompts().stream()
                .map(prompt -> new Utterance(prompt.value(), passage.speaking(), spoken))
                .toList();
    }
}
