package dev.heliotrope.asterisk.ami;

import java.util.regex.Pattern;

/**
 * What may stand in a header that we send. The library writes values as they come, so a CR or LF in one would begin a header
 * of the attacker's choice: every value passes through here first. What is refused is not repeated in the message.
 */
final class Plain {
    /** Technology, slash, the rest without blanks. Not a leading slash: Hangup takes {@code /.../} for a pattern of channels. */
    private static final Pattern CHANNEL = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,30}/[!-~]{1,200}");

    private static final Pattern EXTENSION = Pattern.compile("[0-9]{1,20}");
    private static final Pattern CONTEXT = Pattern.compile("[A-Za-z0-9_-]{1,79}");
    private static final int LONGEST = 512;

    private Plain() {}

    static String text(String value) {
        if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "a manager header must be one line of at most " + LONGEST + " characters");
        }
        return value;
    }

    static String channel(String name) {
        return matching(CHANNEL, name, "a channel's name");
    }

    static String extension(String digits) {
        return matching(EXTENSION, digits, "an extension");
    }

    static String context(String name) {
        return matching(CONTEXT, name, "a dialplan context");
    }

    static boolean isExtension(String text) {
        return EXTENSION.matcher(text).matches();
    }

    private static String matching(Pattern pattern, String value, String what) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("not " + what + ": " + value.length() + " characters");
        }
        return value;
    }
}
