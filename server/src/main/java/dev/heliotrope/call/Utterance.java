package dev.heliotrope.call;

import java.util.Map;

/** Something to be said: a prompt's key, the language to say it in, and the values it speaks (numbers, instants, text). */
public record Utterance(String prompt, Language language, Map<String, Object> values) {
    public Utterance {
        values = Map.copyOf(values);
    }

    public static Utterance of(String prompt, Language language) {
        return new Utterance(prompt, language, Map.of());
    }
}
