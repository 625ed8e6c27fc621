package dev.heliotrope.flow.machine;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.Manner;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.FlowValue;
import dev.heliotrope.flow.tree.Words;
import java.time.Instant;
import java.util.ArrayList;
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
        if (words.with().isEmpty()) {
            return spoken(words, passage, Map.of());
        }
        Map<String, Object> values = new HashMap<>();
        values.put(NOW, passage.at());
        for (Map.Entry<String, FlowValue> named : words.with().entrySet()) {
            Optional<Object> value = CurrentValue.of(named.getValue(), passage);
            if (value.isEmpty()) {
                return List.of();
            }
            values.put(named.getKey(), placed(value.get(), passage));
        }
        return spoken(words, passage, values);
    }

    /** A moment that has no zone of its own is said in the caller's, or else in that of the house. */
    private static Object placed(Object value, Passage passage) {
        return value instanceof Instant moment
                ? moment.atZone(passage.zone().orElseGet(() -> HouseTime.of(passage)))
                : value;
    }

    private static List<Utterance> spoken(Words words, Passage passage, Map<String, Object> values) {
        Language language = passage.speaking();
        Manner manner = passage.manner();
        List<Utterance> spoken = new ArrayList<>(words.prompts().size());
        for (Placed<String> prompt : words.prompts()) {
            spoken.add(new Utterance(
                    prompt.value(), language, values, manner, passage.flow().edition()));
        }
        return spoken;
    }
}
