package dev.heliotrope.app;

import java.util.regex.Pattern;

/** Text from outside, made fit for a terminal: nothing in it moves the cursor, changes colours or turns the text around. */
final class Shown {
    /** Control and format characters (C0, C1, bidirectional marks), line separators, and halves of characters. */
    private static final Pattern ACTING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

    private Shown() {}

    /** Whether it can be shown as it is, on one line. */
    static boolean isPlain(String text) {
        return !ACTING.matcher(text).find();
    }

    static String line(String text) {
        return ACTING.matcher(text).replaceAll("·");
    }

    /** The same as JSON and Java write it; right inside of a JSON string. */
    static String escaped(String text) {
        return ACTING.matcher(text).replaceAll(found -> "\\\\" + unicode(found.group()));
    }

    private static String unicode(String character) {
        StringBuilder escape = new StringBuilder();
        for (char half : character.toCharArray()) {
            escape.append(escape.isEmpty() ? "" : "\\\\").append(String.format("u%04x", (int) half));
        }
        return escape.toString();
    }
}
