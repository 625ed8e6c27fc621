package dev.heliotrope.call;

import java.util.Map;

/**
 * Something to be said: a prompt's key, the language to say it in, the values it speaks (numbers, instants, text), and in what
 * manner.
 */
public record Utterance(String prompt, Language language, Map<String, Object> values, Manner manner) {
    public Utterance {
        values = Map.copyOf(values);
    }

    public Utterance(String prompt, Language language, Map<String, Object> values) {
        this(prompt, language, values, Manner.USUAL);
    }

    public static Utterance of(String prompt, Language language) {
        return new Utterance(prompt, language, Map.of());
    }

    /** In this manner, where it has none of its own. */
    public Utterance in(Manner usual) {
        return new Utterance(prompt, language, values, manner.or(usual));
    }
}
