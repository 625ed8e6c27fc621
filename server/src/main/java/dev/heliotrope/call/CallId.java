package dev.heliotrope.call;

/**
 * Names a call for its whole life. It is made from Asterisk's system name and the channel's unique id, so that a server
 * which picks the call up after another died gives it the same name.
 */
public record CallId(String value) {
    private static final int LONGEST = 80;

    public CallId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not a call id");
        }
    }

    public static boolean isOne(String text) {
        boolean safe = !text.isEmpty() && text.length() <= LONGEST;
        for (int at = 0; safe && at < text.length(); at++) {
            safe = isSafe(text.charAt(at));
        }
        return safe;
    }

    private static boolean isSafe(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "._-".indexOf(c) >= 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
