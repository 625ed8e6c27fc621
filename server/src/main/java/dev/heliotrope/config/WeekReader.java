package dev.heliotrope.config;

import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.hours.Span;
import dev.heliotrope.hours.Week;
import dev.heliotrope.yaml.Value;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The hours of a week: {@code mon-fri: 08:00-18:00}, {@code sat: [09:00-12:00, 13:00-15:00]}. */
final class WeekReader {
    private static final String EXPECTED = "a weekday or weekdays such as mon or mon-fri";

    private final Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    private final Map<DayOfWeek, Position> places = new EnumMap<>(DayOfWeek.class);

    private WeekReader() {}

    static Week read(Value value) {
        if (!value.isThere()) {
            value.error("missing", "hours are missing; they are weekdays with times, such as mon-fri: 08:00-18:00");
        }
        WeekReader reader = new WeekReader();
        value.entries().forEach(reader::days);
        reader.checkOverlaps(value, true);
        return new Week(reader.week);
    }

    /** One after which another comes: what goes past its Sunday meets the Monday of that. */
    static Week oneOfSeveral(Value value) {
        WeekReader reader = new WeekReader();
        value.entries().forEach(reader::days);
        reader.checkOverlaps(value, false);
        return new Week(reader.week);
    }

    private void days(Value.Named entry) {
        List<Span> spans = Hours.read(entry.value());
        Value key = entry.key("the day of opening hours");
        for (DayOfWeek day : key.parsed(EXPECTED, WeekReader::parse).orElse(List.of())) {
            Position other = places.putIfAbsent(day, key.at());
            if (other != null) {
                key.error("day-twice", DayNames.brief(day) + " is already there in line " + other.line());
            }
            week.putIfAbsent(day, spans);
        }
    }

    /** {@code fri-mon} goes over the weekend. */
    private static Optional<List<DayOfWeek>> parse(String text) {
        String[] ends = text.split(" ?- ?", -1);
        Optional<DayOfWeek> first = DayNames.weekday(ends[0]);
        Optional<DayOfWeek> last = ends.length == 1 ? first : DayNames.weekday(ends[1]);
        return ends.length > 2 ? Optional.empty() : first.flatMap(from -> last.map(to -> days(from, to)));
    }

    private static List<DayOfWeek> days(DayOfWeek first, DayOfWeek last) {
        List<DayOfWeek> days = new ArrayList<>(List.of(first));
        while (days.getLast() != last) {
            days.add(days.getLast().plus(1));
        }
        return days;
    }

    private void checkOverlaps(Value value, boolean everyWeek) {
        week.forEach((day, spans) -> {
            for (int i = 0; i < spans.size(); i++) {
                Span span = spans.get(i);
                spans.subList(i + 1, spans.size()).stream()
                        .filter(span::overlaps)
                        .forEach(other -> overlap(value, day, span, day, other));
                DayOfWeek next = day.plus(1);
                week.getOrDefault(next, List.of()).stream()
                        .filter(other -> (everyWeek || next != DayOfWeek.MONDAY) && span.runsInto(other))
                        .forEach(other -> overlap(value, day, span, next, other));
            }
        });
    }

    private void overlap(Value value, DayOfWeek day, Span span, DayOfWeek otherDay, Span other) {
        value.problems()
                .error(
                        places.getOrDefault(otherDay, value.at()),
                        "hours-overlap",
                        "%s %s and %s %s overlap"
                                .formatted(DayNames.brief(day), span, DayNames.brief(otherDay), other));
    }
}
