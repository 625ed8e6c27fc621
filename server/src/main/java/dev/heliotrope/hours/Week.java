package dev.heliotrope.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The same hours every week; a day that is left out has none. */
public record Week(Map<DayOfWeek, List<Span>> days) implements Schedule {
    public static final Week NONE = new Week(Map.of());

    public Week {
        days = Map.copyOf(days);
    }

    public static Week everyDay(Span... spans) {
        Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, List.of(spans));
        }
        return new Week(days);
    }

    @Override
    public List<Span> on(LocalDate date) {
        return days.getOrDefault(date.getDayOfWeek(), List.of());
    }
}
