package dev.heliotrope.asterisk.agi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Asterisk's answer to a command: {@code 200 result=RESULT (NOTE) endpos=N}, where all but the status may be missing.
 *
 * @param result text after {@code result=} up to a space; empty if there is none
 * @param note text in the brackets after it; empty if there is none
 * @param endPosition the number N, in samples; zero if there is none
 */
record Reply(int status, String result, String note, long endPosition) {
    private static final String RESULT = " result=";
    private static final int DEAD_CHANNEL = 511;
    private static final String END_POSITION = " endpos=";

    /** Of the form {@code 200 result=1}, as nearly all are, by the one character that tells them apart. */
    private static final Reply[] SHORT = new Reply[128];

    private static final byte[] SHORT_BEGINS = "200 result=".getBytes(StandardCharsets.US_ASCII);

    static {
        for (char result = ' ' + 1; result < SHORT.length; result++) {
            SHORT[result] = new Reply(200, String.valueOf(result), "");
        }
    }

    Reply(int status, String result, String note) {
        this(status, result, note, 0);
    }

    /** Null for a line that is no final reply: not of the form, or a {@code 100 Trying}. */
    static @Nullable Reply parse(byte[] bytes, int from, int to) {
        if (isShort(bytes, from, to)) {
            return SHORT[bytes[to - 1]];
        }
        if (to - from < 3 || (to - from > 3 && bytes[from + 3] != ' ')) {
            return null;
        }
        int status = digit(bytes[from]) * 100 + digit(bytes[from + 1]) * 10 + digit(bytes[from + 2]);
        return status < 200 ? null : parse(status, new String(bytes, from + 3, to - from - 3, StandardCharsets.UTF_8));
    }

    private static boolean isShort(byte[] bytes, int from, int to) {
        return to > from
                && bytes[to - 1] > ' '
                && Arrays.equals(bytes, from, to - 1, SHORT_BEGINS, 0, SHORT_BEGINS.length);
    }

    private static int digit(byte b) {
        return b >= '0' && b <= '9' ? b - '0' : -1000;
    }

    private static Reply parse(int status, String rest) {
        if (!rest.startsWith(RESULT)) {
            return new Reply(status, "", "");
        }
        int end = rest.indexOf(' ', RESULT.length());
        if (end < 0) {
            return new Reply(status, rest.substring(RESULT.length()), "");
        }
        return new Reply(status, rest.substring(RESULT.length(), end), bracketed(rest, end), endPosition(rest, end));
    }

    private static long endPosition(String rest, int from) {
        int at = rest.indexOf(END_POSITION, from);
        return at < 0
                ? 0
                : DialStatus.number(rest.substring(at + END_POSITION.length()).strip());
    }

    private static String bracketed(String rest, int at) {
        int open = rest.indexOf('(', at);
        int close = rest.lastIndexOf(')');
        return open >= 0 && close > open ? rest.substring(open + 1, close) : "";
    }

    /** The command was understood and done, however it went. */
    boolean isDone() {
        return status == 200;
    }

    /** Only on a channel that has hung up, be it in the middle of a piece of dialplan. */
    boolean saysDead() {
        return status == DEAD_CHANNEL || note.equals("abnormal exit");
    }

    /** A hangup, or something that could not be done such as a sound that is not there; which one, the reply doesn't say. */
    boolean failed() {
        return result.startsWith("-");
    }

    boolean timedOut() {
        return note.equals("timeout");
    }

    /** The key whose ASCII code is the result; NUL if none. */
    char key() {
        return result.length() == 2 && Keys.isDigit(result.charAt(0)) && Keys.isDigit(result.charAt(1))
                ? (char) ((result.charAt(0) - '0') * 10 + result.charAt(1) - '0')
                : '\0';
    }
}
