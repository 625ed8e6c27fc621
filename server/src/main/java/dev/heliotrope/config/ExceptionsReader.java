package dev.heliotrope.config;

import dev.heliotrope.hours.DayOverride;
import dev.heliotrope.hours.Span;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A person's leave, all day or for some hours of it, and overtime, which has hours. */
final class ExceptionsReader {
    private ExceptionsReader() {}

    static List<DayOverride> leave(Value value) {
        return read(value, fields -> day(fields, spans(fields.get("hours")), "leave"));
    }

    static List<DayOverride> overtime(Value value) {
        return read(value, fields -> day(fields, overtimeHours(fields.get("hours")), "overtime"));
    }

    private static List<DayOverride> read(Value value, Function<Fields, Optional<DayOverride>> day) {
        List<DayOverride> days = new ArrayList<>();
        value.list().forEach(one -> one.record(day).flatMap(read -> read).ifPresent(days::add));
        return days;
    }

    private static Optional<DayOverride> day(Fields fields, List<Span> spans, String fallback) {
        String why = Words.name(fields.get("why"), fallback);
        return DatesReader.read(fields.get("on")).map(dates -> new DayOverride(dates, spans, why));
    }

    private static List<Span> spans(Value value) {
        return value.isThere() ? Hours.read(value) : List.of();
    }

    private static List<Span> overtimeHours(Value value) {
        List<Span> spans = spans(value);
        if (!value.isThere()) {
            value.error("missing", "hours are missing; they say when overtime is worked, such as 18:00-20:00");
        } else if (spans.isEmpty()) {
            value.error("no-hours", "overtime must have hours such as 18:00-20:00; time off is leave");
        }
        return spans;
    }
}
