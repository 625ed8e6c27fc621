package dev.heliotrope.coverage;

import java.util.regex.Pattern;

/** Text from files made harmless inside of HTML and SVG, attributes included. */
final class Markup {
    /** What XML 1.0 does not allow at all, and what turns text around. */
    private static final Pattern ACTING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\uFFFE\\uFFFF]");

    private Markup() {}

    static String escaped(String text) {
        return ACTING.matcher(text)
                .replaceAll("·")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
