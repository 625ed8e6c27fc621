package dev.heliotrope.hours;

import java.time.LocalDate;
import java.util.List;

/**
 * Other hours than usual on some dates, holidays or not; no spans means closed.
 *
 * @param why for the log and the console: {@code stocktaking}
 */
public record DayOverride(Dates dates, List<Span> spans, String why) {
    public DayOverride {
        spans = List.copyOf(spans);
    }

    boolean isOn(LocalDate date) {
        return dates.contains(date);
    }

    Ruling ruling() {
        return new Ruling(why, spans);
    }

    public boolean isOnce() {
        return dates instanceof Dates.Once;
    }
}
