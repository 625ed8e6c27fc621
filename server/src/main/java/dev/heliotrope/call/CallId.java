package dev.heliotrope.call;

import java.util.regex.Pattern;

/**
 * Names a call for its whole life. It is made from Asterisk's system name and the channel's unique id, so that a server
 * which picks the call up after another died gives it the same name.
 */
public record CallId(String value) {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._-]{1,80}");

    public CallId {
        if (!SAFE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a call id");
        }
    }

    public static boolean isValid(String text) {
        return SAFE.matcher(text).matches();
    }

    public static boolean isOne(String text) {
        return SAFE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
