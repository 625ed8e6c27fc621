package dev.heliotrope.diagnostic;

/** How a piece of somebody's file is shown inside a sentence: in quotes, short, and harmless to a terminal. */
public final class Quoted {
    private static final int LONGEST = 60;

    private Quoted() {}

    public static String of(String text) {
        return '"' + plain(text) + '"';
    }

    /** The same without the quotes, for names in lists and at the begin of a sentence. */
    public static String plain(String text) {
        return isPlain(text) ? text : written(text);
    }

    /** As nearly every name is, and names are many. */
    private static boolean isPlain(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static String written(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> append(shown, c));
        return shown.append(text.codePointCount(0, text.length()) > LONGEST ? "..." : "")
                .toString();
    }

    private static void append(StringBuilder shown, int c) {
        if (c == '\n') {
            shown.append("\\n");
        } else if (c == '\t') {
            shown.append("\\t");
        } else if (isHarmless(c)) {
            shown.appendCodePoint(c);
        } else {
            shown.append("\\u%04X".formatted(c));
        }
    }

    /** Format characters include the bidirectional overrides, which make a line read as something else. */
    static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
