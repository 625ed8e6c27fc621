package dev.heliotrope.flow;

import dev.heliotrope.call.Language;
import java.util.List;

/** Something that callers can have read to them, in parts. */
public record Article(String topic, Language language, List<String> parts) {
    public Article {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("an article has at least one part");
        }
    }
}
