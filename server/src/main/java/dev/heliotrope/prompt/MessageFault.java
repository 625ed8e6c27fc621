package dev.heliotrope.prompt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why ICU would not read a message, in a sentence and with the place, made of what its exception says. */
record MessageFault(int offset, String sentence) {
    private static final Pattern PLACE = Pattern.compile("\\[at pattern index (\\d+)]");
    private static final Pattern ECHO =
            Pattern.compile(":?\\s*(in (message )?|\\[at pattern index \\d+] )\".*", Pattern.DOTALL);

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** What to do about what ICU says. */
    private static final Map<String, String> REMEDIES = Map.of(
            "Bad argument syntax",
            "in braces stands a value's name in letters, digits and _, such as {minutes}, and perhaps a comma and what to do"
                    + " with it",
            "Missing 'other' keyword",
            "the form \"other\" is missing, which is for all values that no other form is for: other {...}",
            "Bad plural pattern syntax",
            "a plural has its forms behind a comma, each with its text in braces: {n, plural, one {one call} other {{n} calls}}",
            "Bad select pattern syntax",
            "a select has its words behind a comma, each with its text in braces: {x, select, a {one text} other {another}}",
            "No message fragment",
            "behind the name of a form stands its text in braces, such as one {one call}");

    static MessageFault of(String text, RuntimeException thrown) {
        String said = String.valueOf(thrown.getMessage());
        Matcher place = PLACE.matcher(said);
        int open = openBrace(text);
        if (open >= 0) {
            return new MessageFault(open, unclosed(text.substring(open + 1)));
        }
        int offset = place.find() ? Integer.parseInt(place.group(1)) : Math.max(0, text.indexOf('{'));
        return new MessageFault(offset, sentence(said));
    }

    private static String unclosed(String behind) {
        Matcher name = NAME.matcher(behind);
        return "this { is never closed; "
                + (name.lookingAt()
                        ? "put } behind the value's name, {" + name.group() + "}, or behind the last of its forms"
                        : "put } where it ends");
    }

    private static String sentence(String said) {
        return REMEDIES.entrySet().stream()
                .filter(remedy -> said.startsWith(remedy.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> "the message is not in ICU MessageFormat: " + plain(said));
    }

    private static String plain(String said) {
        String sentence = ECHO.matcher(said).replaceFirst("");
        return sentence.isEmpty() ? "" : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    /** The innermost brace that is never closed; negative if there is none. */
    private static int openBrace(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '{') {
                open.push(i);
            } else if (text.charAt(i) == '}' && !open.isEmpty()) {
                open.pop();
            }
        }
        return open.isEmpty() ? -1 : open.pop();
    }
}
