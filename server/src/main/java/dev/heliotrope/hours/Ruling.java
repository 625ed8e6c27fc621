package dev.heliotrope.hours;

import java.util.List;
import java.util.stream.Collectors;

/** What an exception to the usual hours says: why, and which hours it is about; none are the whole day. */
record Ruling(String why, List<Span> spans) {
    /** {@code "monthly meeting (09:00-16:00)"}. */
    @Override
    public String toString() {
        return spans.isEmpty() ? why : why + " (" + hours() + ")";
    }

    /** Of a time that the ruling closes: {@code "monthly meeting (open 09:00-16:00)"}. */
    String elsewhen() {
        return spans.isEmpty() ? why : why + " (open " + hours() + ")";
    }

    private String hours() {
        return spans.stream().map(Span::toString).collect(Collectors.joining(", "));
    }
}
