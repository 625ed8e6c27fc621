package dev.heliotrope.app;

import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values (RFC 4180): a value that begins with a quote goes on to the closing one, over commas and line ends, and
 * a doubled quote in it is one. Elsewhere a quote is a letter like others.
 */
final class Csv {
    private static final char QUOTE = '"';

    private final List<Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private boolean quoted;
    private int line = 1;
    private int began = 1;

    private Csv() {}

    /** {@code line} is where it begins, from 1; {@code isWhole} is false where a quote in it is never closed. */
    record Row(int line, List<String> cells, boolean isWhole) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /** Empty lines are left out, and a byte order mark is no part of the first value. */
    static List<Row> rows(String text) {
        Csv csv = new Csv();
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (int at = 0; at < body.length(); at++) {
            at = csv.take(body, at);
        }
        csv.endRow(!csv.quoted);
        return csv.rows;
    }

    /** Gives the last character that it has taken. */
    private int take(String body, int at) {
        char c = body.charAt(at);
        if (c == '\n') {
            line++;
        }
        if (quoted) {
            return takeQuoted(body, at);
        }
        if (c == QUOTE && value.isEmpty()) {
            quoted = true;
        } else if (c == ',') {
            endValue();
        } else if (c == '\n') {
            endRow(true);
        } else if (c != '\r') {
            value.append(c);
        }
        return at;
    }

    private int takeQuoted(String body, int at) {
        char c = body.charAt(at);
        boolean doubled = c == QUOTE && at + 1 < body.length() && body.charAt(at + 1) == QUOTE;
        if (c == QUOTE && !doubled) {
            quoted = false;
        } else {
            value.append(c);
        }
        return doubled ? at + 1 : at;
    }

    private void endValue() {
        cells.add(value.toString());
        value.setLength(0);
    }

    private void endRow(boolean whole) {
        if (!cells.isEmpty() || !value.isEmpty()) {
            endValue();
            rows.add(new Row(began, cells, whole));
            cells = new ArrayList<>();
        }
        began = line;
    }
}
