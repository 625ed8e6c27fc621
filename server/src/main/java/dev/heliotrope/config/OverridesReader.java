package dev.heliotrope.config;

import dev.heliotrope.hours.Dates;
import dev.heliotrope.hours.DayOverride;
import dev.heliotrope.hours.Span;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dates with other hours than usual: {@code {on: 2026-12-24 to 2026-12-26, hours: closed, why: Christmas}}. */
final class OverridesReader {
    private static final Dates.Once STAND_IN = new Dates.Once(LocalDate.EPOCH, LocalDate.EPOCH);

    private final List<DayOverride> overrides = new ArrayList<>();

    private OverridesReader() {}

    static List<DayOverride> read(Value value) {
        OverridesReader reader = new OverridesReader();
        value.list().forEach(one -> one.record(reader::override).ifPresent(reader.overrides::add));
        return reader.overrides;
    }

    private DayOverride override(Fields fields) {
        Value on = fields.get("on");
        Dates.Once dates = on.parsed("a date such as 2026-12-24, or 2026-12-24 to 2026-12-26", OverridesReader::parse)
                .orElse(STAND_IN);
        checkOnce(on, dates);
        return new DayOverride(dates, hours(fields.get("hours")), Words.name(fields.get("why"), "override"));
    }

    private static List<Span> hours(Value value) {
        if (!value.isThere()) {
            value.error("missing", "hours are missing; they must be closed, or hours such as 08:00-12:00");
        }
        return Hours.read(value);
    }

    private void checkOnce(Value on, Dates.Once dates) {
        boolean twice = overrides.stream()
                .map(other -> (Dates.Once) other.dates())
                .anyMatch(other ->
                        !other.first().isAfter(dates.last()) && !dates.first().isAfter(other.last()));
        if (twice && !dates.equals(STAND_IN)) {
            on.error("override-twice", "another override above already has one of these dates");
        }
    }

    private static Optional<Dates.Once> parse(String text) {
        String[] ends = text.split(" to ", -1);
        Optional<LocalDate> first = date(ends[0]);
        Optional<LocalDate> last = ends.length == 1 ? first : date(ends[1]);
        return ends.length > 2
                ? Optional.empty()
                : first.flatMap(from -> last.filter(to -> !to.isBefore(from)).map(to -> new Dates.Once(from, to)));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
