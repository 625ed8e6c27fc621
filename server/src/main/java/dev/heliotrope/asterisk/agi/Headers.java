package dev.heliotrope.asterisk.agi;

import java.nio.charset.StandardCharsets;

/**
 * The block of headers a session begins with, of which only those that we go by are kept. What a caller chose freely, such
 * as a name, lies between Asterisk's own and our arguments: so that it can't pass for either, of Asterisk's own the first
 * counts and of the arguments the last.
 */
final class Headers {
    static final int ARGUMENTS = 6;
    private static final String ARGUMENT = "agi_arg_";

    private final String[] arguments = new String[ARGUMENTS];
    private String script = "";
    private String channel = "";
    private String uniqueId = "";
    private int lines;

    /** Takes one line of the form {@code name: value}; others are only counted. */
    void add(byte[] bytes, int from, int to) {
        lines++;
        int colon = from;
        while (colon < to && bytes[colon] != ':') {
            colon++;
        }
        if (colon + 1 < to) {
            keep(new String(bytes, from, colon - from, StandardCharsets.ISO_8859_1), bytes, colon + 2, to);
        }
    }

    private void keep(String name, byte[] bytes, int from, int to) {
        switch (name) {
            case "agi_network_script" -> script = first(script, bytes, from, to);
            case "agi_channel" -> channel = first(channel, bytes, from, to);
            case "agi_uniqueid" -> uniqueId = first(uniqueId, bytes, from, to);
            default -> keepArgument(name, bytes, from, to);
        }
    }

    private void keepArgument(String name, byte[] bytes, int from, int to) {
        if (name.length() == ARGUMENT.length() + 1 && name.startsWith(ARGUMENT)) {
            int number = name.charAt(ARGUMENT.length()) - '1';
            if (number >= 0 && number < ARGUMENTS) {
                arguments[number] = text(bytes, from, to);
            }
        }
    }

    private static String first(String kept, byte[] bytes, int from, int to) {
        return kept.isEmpty() ? text(bytes, from, to) : kept;
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
