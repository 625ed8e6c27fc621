package dev.heliotrope.prompt;

import dev.heliotrope.call.Formality;
import dev.heliotrope.call.Language;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said: words, and the language they are in, which is another than asked for where the book had to fall back. A
 * {@code recording} of them is to be played instead, which was {@code recorded} with this hash when it was looked at. {@code origin}
 * is where they stand.
 */
public record Line(
        Language language,
        String text,
        @Nullable Path recording,
        @Nullable String recorded,
        Origin origin) {
    /** Spoken, not recorded. */
    public Line(Language language, String text, Origin origin) {
        this(language, text, null, null, origin);
    }

    /** A prompt that one catalogue does not have was looked for in the next. */
    public record Fall(String prompt, Language from, Language to) {}

    /** {@code tone} is null where friends and strangers hear the same; {@code falls} lead to the catalogue. */
    public record Origin(Language catalogue, @Nullable Formality tone, List<Fall> falls) {
        public Origin {
            falls = List.copyOf(falls);
        }
    }
}
