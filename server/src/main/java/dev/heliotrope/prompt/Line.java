package dev.heliotrope.prompt;

import dev.heliotrope.call.Language;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is said: words, and the language they are in, which is another than asked for where the book had to fall back. A
 * {@code recording} of them is to be played instead.
 */
public record Line(Language language, String text, @Nullable Path recording) {}
