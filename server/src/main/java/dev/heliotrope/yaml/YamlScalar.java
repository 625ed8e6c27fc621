package dev.heliotrope.yaml;

import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.diagnostic.Quoted;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A single value: its text with quotes and escapes resolved, and how it was written. The text of a plain value is kept as it
 * stands, so {@code 007}, {@code +420222000111}, {@code 08:00} and {@code no} are what the admin wrote.
 */
public final class YamlScalar implements YamlNode {
    public enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        /** The {@code |} block. */
        LITERAL,
        /** The {@code >} block. */
        FOLDED
    }

    private static final Pattern TRUTH = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,18}");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?([0-9]+\\.[0-9]*|\\.[0-9]+|[0-9]+(?=[eE]))([eE][-+]?[0-9]{1,3})?");

    private final Position at;
    private final String text;
    private final Style style;
    private final ScalarSource source;

    YamlScalar(Position at, String text, Style style, ScalarSource source) {
        this.at = at;
        this.text = text;
        this.style = style;
        this.source = source;
    }

    @Override
    public Position at() {
        return at;
    }

    /** Where the character of {@link #text()} at {@code offset} (in UTF-16 units) stands in the file. */
    public Position at(int offset) {
        return source.at(at, text, style, offset);
    }

    public String text() {
        return text;
    }

    public Style style() {
        return style;
    }

    /** Nothing, {@code ~} or {@code null}, not in quotes. */
    public boolean isEmpty() {
        return style == Style.PLAIN
                && switch (text) {
                    case "", "~", "null", "Null", "NULL" -> true;
                    default -> false;
                };
    }

    /**
     * The value by YAML 1.2's core schema: Boolean, Long, Double or String; empty for nothing and {@code null}. What is in
     * quotes is text; so are {@code yes}, {@code 0x1F} and numbers of more than 18 digits.
     */
    public Optional<Object> value() {
        if (isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(style == Style.PLAIN ? plain() : text);
    }

    private Object plain() {
        if (TRUTH.matcher(text).matches()) {
            return Boolean.valueOf(text);
        }
        if (WHOLE.matcher(text).matches()) {
            return Long.valueOf(text);
        }
        return DECIMAL.matcher(text).matches() ? Double.valueOf(text) : text;
    }

    @Override
    public String described() {
        return isEmpty() ? "nothing" : Quoted.of(text);
    }

    @Override
    public String toString() {
        return at + " " + described();
    }
}
