package dev.heliotrope.yaml;

import dev.heliotrope.diagnostic.Position;

/** Line and column of an offset into a text; columns count code points, so that an emoji is one column. */
final class TextPlaces {
    private TextPlaces() {}

    static Position of(String name, String text, int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
                line++;
                lineStart = i + 1;
            }
        }
        return new Position(name, line, text.codePointCount(lineStart, offset) + 1);
    }
}
