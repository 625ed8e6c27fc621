package dev.heliotrope.speech;

import java.util.regex.Pattern;

/**
 * Makes any text safe and speakable. Text may hold what a caller or customer typed, so nothing in it may steer the engine:
 * no control or invisible characters, no espeak phoneme markup {@code [[...]]}, no SSML; and it is bounded in length.
 */
final class Wording {
    /** Characters; about two minutes of speech. */
    static final int LONGEST = 2_000;

    /** ICU writes Ukrainian numbers with U+02BC, which espeak-ng reads out, in English, as "modifier letter apostrophe". */
    private static final Pattern APOSTROPHE = Pattern.compile("[\u02BC\u2019]");

    private static final Pattern MARKUP = Pattern.compile("[\\[\\]{}<>&|\\\\^`~#*_=\"]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cs}\\p{Cn}]");
    /** Soft hyphens, joiners and bidirectional marks stand within words, so nothing takes their place. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

    private Wording() {}

    /** One line; empty if there is nothing to say. */
    static String plain(String text) {
        String bounded = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        String apostrophes = APOSTROPHE.matcher(bounded).replaceAll("'");
        String visible =
                CONTROL.matcher(INVISIBLE.matcher(apostrophes).replaceAll("")).replaceAll(" ");
        String blanked = MARKUP.matcher(visible).replaceAll(" ");
        return BLANKS.matcher(blanked).replaceAll(" ").strip();
    }
}
