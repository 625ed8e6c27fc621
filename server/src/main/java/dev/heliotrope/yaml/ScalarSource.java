package dev.heliotrope.yaml;

import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.yaml.YamlScalar.Style;

/**
 * The file that a scalar was read from, kept so that an error inside the value (an expression, a message) can point at its
 * own column. {@code start} counts UTF-16 units from the begin of the file.
 */
record ScalarSource(String file, int start) {
    /** Exact for values on one line and for {@code |} blocks; where lines are folded into one, the words are exact. */
    Position at(Position begin, String text, Style style, int offset) {
        int wanted = Math.clamp(offset, 0, text.length());
        int raw = style == Style.LITERAL ? inBlock(text, wanted) : walk(text, style, wanted);
        return TextPlaces.of(begin.file(), file, Math.min(raw, file.length()));
    }

    /** Each line of the value is a line of the file, less the indentation, which is what its first line is longer by. */
    private int inBlock(String text, int wanted) {
        int line = file.indexOf('\n', start) + 1;
        int written = afterBreaks(text);
        int indent = lineLength(file, firstWritten(line)) - lineLength(text, written);
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0 && end < wanted; end = text.indexOf('\n', from)) {
            from = end + 1;
            line = file.indexOf('\n', line) + 1;
        }
        return line + indent + wanted - from;
    }

    private static int afterBreaks(String text) {
        int at = 0;
        while (at < text.length() - 1 && text.charAt(at) == '\n') {
            at++;
        }
        return at;
    }

    private static int lineLength(String text, int line) {
        int end = text.indexOf('\n', line);
        int full = end < 0 ? text.length() : end;
        return (text.startsWith("\r", full - 1) ? full - 1 : full) - line;
    }

    /** Goes through the raw and the resolved text side by side. */
    private int walk(String text, Style style, int wanted) {
        int raw = first(style);
        int done = 0;
        while (done < wanted && raw < file.length()) {
            if (isBlank(file, raw) && isBlank(text, done)) {
                boolean folded = file.substring(raw, afterBlanks(file, raw)).indexOf('\n') >= 0;
                raw = folded ? afterBlanks(file, raw) : raw + 1;
                done = folded ? afterBlanks(text, done) : done + 1;
            } else if (style == Style.DOUBLE_QUOTED && isContinued(raw)) {
                raw = afterBlanks(file, raw + 1);
            } else {
                int width = width(style, raw);
                raw += width;
                done += width == 10 && Character.isHighSurrogate(text.charAt(done)) ? 2 : 1;
            }
        }
        return raw;
    }

    private int first(Style style) {
        return switch (style) {
            case PLAIN -> start;
            case SINGLE_QUOTED, DOUBLE_QUOTED -> start + 1;
            case LITERAL, FOLDED -> afterBlanks(file, file.indexOf('\n', start) + 1);
        };
    }

    /** How many raw characters make the next character of the value. */
    private int width(Style style, int raw) {
        if (style == Style.SINGLE_QUOTED && file.startsWith("''", raw)) {
            return 2;
        }
        if (style != Style.DOUBLE_QUOTED || file.charAt(raw) != '\\' || raw + 1 >= file.length()) {
            return 1;
        }
        return switch (file.charAt(raw + 1)) {
            case 'x' -> 4;
            case 'u' -> 6;
            case 'U' -> 10;
            default -> 2;
        };
    }

    /** A backslash at the end of a line in double quotes joins it with the next. */
    private boolean isContinued(int raw) {
        return file.startsWith("\\\n", raw) || file.startsWith("\\\r", raw);
    }

    private int firstWritten(int line) {
        int at = afterBlanks(file, line);
        return file.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    }

    private static boolean isBlank(String text, int at) {
        return at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0;
    }

    private static int afterBlanks(String text, int from) {
        int at = from;
        while (isBlank(text, at)) {
            at++;
        }
        return at;
    }
}
