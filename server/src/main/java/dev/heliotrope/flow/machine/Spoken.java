package dev.heliotrope.flow.machine;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.Value;
import dev.heliotrope.flow.tree.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a flow's words into what is said, in the caller's language and with the values of this moment. */
final class Spoken {
    private Spoken() {}

    /** Nothing where a value cannot be had: a caller is better off without a sentence than with a hole in it. */
    static List<Utterance> of(Words words, Passage passage) {
        Map<String, Object> values = new HashMap<>();
        for (Map.Entry<String, Value> named : words.with().entrySet()) {
            Optional<Object> value = Values.of(named.getValue(), passage);
            if (value.isEmpty()) {
                return List.of();
            }
            values.put(named.getKey(), value.get());
        }
        return of(words.prompts(), passage.speaking(), values);
    }

    static List<Utterance> of(List<Placed<String>> prompts, Language language, Map<String, Object> values) {
        return prompts.stream()
                .map(prompt -> new Utterance(prompt.value(), language, values))
                .toList();
    }
}
