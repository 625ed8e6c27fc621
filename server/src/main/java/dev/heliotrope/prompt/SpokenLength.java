package dev.heliotrope.prompt;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.time.Duration;

/**
 * About how long a message takes to say, on the long side: the longest of its forms, with a value taken for as long as a date.
 * Speech engines at their usual pace, and people who record, say 13 to 16 letters a second in the languages of Europe.
 */
final class SpokenLength {
    private static final int LETTERS_A_SECOND = 13;
    private static final int LETTERS_OF_A_VALUE = 26;

    private final MessagePattern pattern;
    private final String text;

    private SpokenLength(String text) {
        this.text = text;
        this.pattern = new MessagePattern(text);
    }

    /** @param text an ICU message that is free of errors */
    static Duration of(String text) {
        SpokenLength length = new SpokenLength(text);
        return Duration.ofMillis(length.message(0) * 1000L / LETTERS_A_SECOND);
    }

    /** The letters of the message that begins at this part. */
    private int message(int start) {
        int end = pattern.getLimitPartIndex(start);
        int letters = 0;
        int from = pattern.getPart(start).getLimit();
        for (int i = start + 1; i < end; i++) {
            if (pattern.getPartType(i) == Part.Type.ARG_START) {
                letters += words(from, pattern.getPart(i).getIndex()) + argument(i);
                i = pattern.getLimitPartIndex(i);
                from = pattern.getPart(i).getLimit();
            }
        }
        return letters + words(from, pattern.getPart(end).getIndex());
    }

    private int words(int from, int to) {
        return text.substring(from, to).strip().replaceAll("\\s+", " ").length() + 1;
    }

    /** The longest of its forms; a value that is said as it is has one. */
    private int argument(int start) {
        int end = pattern.getLimitPartIndex(start);
        int longest = 0;
        boolean chosen = false;
        for (int i = start + 1; i < end; i++) {
            if (pattern.getPartType(i) == Part.Type.MSG_START) {
                longest = Math.max(longest, message(i));
                chosen = true;
                i = pattern.getLimitPartIndex(i);
            }
        }
        return chosen ? longest : LETTERS_OF_A_VALUE;
    }
}
