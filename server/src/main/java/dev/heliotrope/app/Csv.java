package dev.heliotrope.app;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated values (RFC 4180): a quoted value may hold commas, line ends and, doubled, quotes. */
final class Csv {
    private final List<List<String>> lines = new ArrayList<>();
    private List<String> line = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private boolean quoted;

    private Csv() {}

    /** Empty lines are left out, and a byte order mark is no part of the first value. */
    static List<List<String>> lines(String text) {
        Csv csv = new Csv();
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (int at = 0; at < body.length(); at++) {
            char c = body.charAt(at);
            if (c == '"' && csv.quoted && at + 1 < body.length() && body.charAt(at + 1) == '"') {
                csv.value.append(c);
                at++;
            } else {
                csv.take(c);
            }
        }
        csv.endLine();
        return csv.lines;
    }

    private void take(char c) {
        if (c == '"') {
            quoted = !quoted;
        } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
            value.append(c);
        } else if (c == ',') {
            endValue();
        } else {
            endLine();
        }
    }

    private void endValue() {
        line.add(value.toString());
        value.setLength(0);
    }

    private void endLine() {
        if (!line.isEmpty() || value.length() > 0) {
            endValue();
            lines.add(line);
            line = new ArrayList<>();
        }
    }
}
