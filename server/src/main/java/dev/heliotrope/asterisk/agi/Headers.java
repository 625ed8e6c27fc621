package dev.heliotrope.asterisk.agi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The block of headers a session begins with, of which only those that we go by are kept. What a caller chose freely, such
 * as a name, lies between Asterisk's own and our arguments: so that it can't pass for either, of Asterisk's own the first
 * counts and of the arguments the last.
 */
final class Headers {
    static final int ARGUMENTS = 6;
    private static final int PREFIX = "agi_".length();
    private static final byte[] ARGUMENT = ascii("agi_arg_");
    private static final byte[] UNIQUE_ID = ascii("agi_uniqueid: ");
    private static final byte[] CHANNEL = ascii("agi_channel: ");
    private static final byte[] SCRIPT = ascii("agi_network_script: ");

    private final String[] arguments = new String[ARGUMENTS];
    private String script = "";
    private String channel = "";
    private String uniqueId = "";
    private int lines;

    /** Takes one line of the form {@code name: value}; others are only counted. All names begin alike, the next letter tells most apart. */
    void add(byte[] bytes, int from, int to) {
        lines++;
        switch (to - from > PREFIX ? bytes[from + PREFIX] : 0) {
            case 'a' -> argument(bytes, from, to);
            case 'u' -> uniqueId = first(uniqueId, UNIQUE_ID, bytes, from, to);
            case 'c' -> channel = first(channel, CHANNEL, bytes, from, to);
            case 'n' -> script = first(script, SCRIPT, bytes, from, to);
            default -> {}
        }
    }

    private static boolean begins(byte[] bytes, int from, int to, byte[] name) {
        return Arrays.equals(bytes, from, Math.min(to, from + name.length), name, 0, name.length);
    }

    /** {@code agi_arg_3: value}. */
    private void argument(byte[] bytes, int from, int to) {
        int at = from + ARGUMENT.length;
        boolean numbered = to > at + 1 && begins(bytes, from, to, ARGUMENT) && bytes[at + 1] == ':';
        int number = numbered ? bytes[at] - '1' : -1;
        if (number >= 0 && number < ARGUMENTS) {
            arguments[number] = text(bytes, at + 3, to);
        }
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }

    private static String first(String kept, byte[] name, byte[] bytes, int from, int to) {
        return kept.isEmpty() && begins(bytes, from, to, name) ? text(bytes, from + name.length, to) : kept;
    }

    private static String text(byte[] bytes, int from, int to) {
        return from < to ? new String(bytes, from, to - from, StandardCharsets.UTF_8) : "";
    }

    int lines() {
        return lines;
    }

    /** What follows the host in the dialplan's {@code agi://HOST/SCRIPT}. */
    String script() {
        return script;
    }

    String channel() {
        return channel;
    }

    String uniqueId() {
        return uniqueId;
    }

    /** The argument with that number, counted from 1 as in the dialplan; empty if it is missing. */
    String argument(int number) {
        String argument = arguments[number - 1];
        return argument == null ? "" : argument;
    }
}
