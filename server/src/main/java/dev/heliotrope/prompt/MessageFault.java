package dev.heliotrope.prompt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why ICU would not read a message, in a sentence and with the place, made of what its exception says. */
record MessageFault(int offset, String sentence) {
    private static final Pattern PLACE = Pattern.compile("\\[at pattern index (\\d+)]");
    private static final Pattern ECHO =
            Pattern.compile(":?\\s*(in (message )?|\\[at pattern index \\d+] )\".*", Pattern.DOTALL);

    static MessageFault of(String text, RuntimeException thrown) {
        String said = String.valueOf(thrown.getMessage());
        Matcher place = PLACE.matcher(said);
        int offset = place.find() ? Integer.parseInt(place.group(1)) : openBrace(text);
        return new MessageFault(offset, "the message is not in ICU MessageFormat: " + plain(said));
    }

    private static String plain(String said) {
        String sentence = ECHO.matcher(said).replaceFirst("");
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    /** The innermost brace that is never closed, or the first of all: ICU does not say where those faults are. */
    private static int openBrace(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '{') {
                open.push(i);
            } else if (text.charAt(i) == '}' && !open.isEmpty()) {
                open.pop();
            }
        }
        return open.isEmpty() ? Math.max(0, text.indexOf('{')) : open.pop();
    }
}
