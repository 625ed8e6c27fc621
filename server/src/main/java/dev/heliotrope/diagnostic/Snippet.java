package dev.heliotrope.diagnostic;

import java.util.List;

/**
 * The line that a diagnostic is about, and a caret below the place. Of a long line a window of {@value #WIDTH} characters is
 * shown; what would move a terminal's cursor or turn the text around is shown as a dot.
 */
public final class Snippet {
    private static final int WIDTH = 100;
    /** How much of a long line is shown before the place. */
    private static final int BEFORE = 60;

    private static final String CUT = "...";
    private static final String ENDS_OF_WORDS = " \t,:;[]{}()'\"#";

    private Snippet() {}

    /** Two lines: the text and the caret; {@code column} counts code points from 1, as in {@link Position}. */
    public static List<String> of(String line, int number, int column) {
        int[] characters = line.codePoints().toArray();
        int at = Math.clamp(column - 1, 0, characters.length);
        int from = characters.length <= WIDTH ? 0 : Math.max(0, Math.min(at - BEFORE, characters.length - WIDTH));
        int to = Math.min(characters.length, from + WIDTH);
        String head = from > 0 ? CUT : "";
        String shown = head + shown(characters, from, to) + (to < characters.length ? CUT : "");
        String below = " ".repeat(head.length() + width(characters, from, at)) + mark(characters, at, to);
        String margin = " ".repeat(Integer.toString(number).length());
        return List.of(("  " + number + " | " + shown).stripTrailing(), "  " + margin + " | " + below);
    }

    private static String shown(int[] characters, int from, int to) {
        StringBuilder shown = new StringBuilder();
        for (int i = from; i < to; i++) {
            shown.appendCodePoint(characters[i] == '\t' ? ' ' : Quoted.isHarmless(characters[i]) ? characters[i] : '·');
        }
        return shown.toString();
    }

    private static String mark(int[] characters, int at, int to) {
        int end = at;
        while (end < to && ENDS_OF_WORDS.indexOf(characters[end]) < 0) {
            end++;
        }
        return "^" + "~".repeat(Math.max(0, width(characters, at, end) - 1));
    }

    private static int width(int[] characters, int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            width += width(characters[i]);
        }
        return width;
    }

    /** Terminals give combining marks no cell of their own, and the scripts of East Asia and most emoji two. */
    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = Character.isIdeographic(c)
                || (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x3041 && c <= 0x30FF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xFF01 && c <= 0xFF60)
                || (c >= 0x1F300 && c <= 0x1FAFF);
        return wide ? 2 : 1;
    }
}
