package dev.heliotrope.call;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to be said: a prompt's key, the language to say it in, the values it speaks (numbers, instants, text), in what
 * manner, and in whose words: those of a version of a flow, or for null what the catalogues say today.
 */
public record Utterance(
        String prompt,
        Language language,
        Map<String, Object> values,
        Manner manner,
        @Nullable Edition edition) {
    public Utterance {
        values = Map.copyOf(values);
    }

    public Utterance(String prompt, Language language, Map<String, Object> values, Manner manner) {
        this(prompt, language, values, manner, null);
    }

    public Utterance(String prompt, Language language, Map<String, Object> values) {
        this(prompt, language, values, Manner.USUAL);
    }

    public static Utterance of(String prompt, Language language) {
        return new Utterance(prompt, language, Map.of());
    }

    /** In this manner, where it has none of its own. */
    public Utterance in(Manner usual) {
        Manner both = manner.or(usual);
        return both.equals(manner) ? this : new Utterance(prompt, language, values, both, edition);
    }

    /** In the words of this one. */
    public Utterance from(@Nullable Edition words) {
        return new Utterance(prompt, language, values, manner, words);
    }
}
