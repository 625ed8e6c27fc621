package dev.heliotrope.hours;

import java.time.LocalDate;
import java.util.List;

/**
 * Other hours than usual on some dates, holidays or not; no spans means closed.
 *
 * @param last included
 * @param why for the log and the console: {@code stocktaking}
 */
public record DayOverride(LocalDate first, LocalDate last, List<Span> spans, String why) {
    public DayOverride {
        spans = List.copyOf(spans);
    }

    boolean isOn(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}
