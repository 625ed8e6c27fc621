package dev.heliotrope.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** How the lines of a text are indented, for sentences about one that does not line up. Lines count from 0. */
record Indents(List<String> lines) {
    /** Marks that a tool for versions leaves where two people changed the same lines. */
    private static final List<String> OF_A_MERGE = List.of("<<<<<<<", "=======", ">>>>>>>");

    static Indents of(String text) {
        return new Indents(List.of(text.split("\r\n|[\r\n]", -1)));
    }

    String line(int number) {
        return number >= 0 && number < lines.size() ? lines.get(number) : "";
    }

    int of(int number) {
        return indent(line(number));
    }

    /** The last line before this one with anything but a comment; negative if there is none. */
    int writtenBefore(int number) {
        int before = number - 1;
        while (before >= 0 && !isWritten(line(before))) {
            before--;
        }
        return before;
    }

    /** The first line left from a merge, up to this one. */
    Optional<Integer> merged(int last) {
        for (int at = 0; at <= Math.min(last, lines.size() - 1); at++) {
            if (OF_A_MERGE.stream().anyMatch(line(at)::startsWith)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** Which lines above this line could belong to, the innermost first: those that no line since is indented less than. */
    List<Integer> open(int number) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < number; at++) {
            if (isWritten(line(at))) {
                int indent = of(at);
                while (!open.isEmpty() && of(open.peek()) >= indent) {
                    open.pop();
                }
                open.push(at);
            }
        }
        return List.copyOf(open);
    }

    private static boolean isWritten(String line) {
        String text = line.strip();
        return !text.isEmpty() && !text.startsWith("#");
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }
}
