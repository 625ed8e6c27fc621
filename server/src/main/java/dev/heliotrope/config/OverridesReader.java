package dev.heliotrope.config;

import dev.heliotrope.hours.Dates;
import dev.heliotrope.hours.DayOverride;
import dev.heliotrope.hours.Span;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dates with other hours than usual: {@code {on: 2026-12-24 to 2026-12-26, hours: closed, why: Christmas}}. */
final class OverridesReader {
    private final List<Written> overrides = new ArrayList<>();

    private OverridesReader() {}

    /** {@code on}: where its dates stand. */
    record Written(Value on, DayOverride override) {}

    static List<Written> read(Value value) {
        OverridesReader reader = new OverridesReader();
        value.list()
                .forEach(one ->
                        one.record(reader::override).flatMap(read -> read).ifPresent(reader.overrides::add));
        return reader.overrides;
    }

    private Optional<Written> override(Fields fields) {
        Value on = fields.get("on");
        Optional<Dates> dates = DatesReader.read(on);
        dates.ifPresent(read -> checkOnce(on, read));
        List<Span> hours = hours(fields.get("hours"));
        String why = Words.name(fields.get("why"), "override");
        return dates.map(read -> new Written(on, new DayOverride(read, hours, why)));
    }

    private static List<Span> hours(Value value) {
        if (!value.isThere()) {
            value.error("missing", "hours are missing; they must be closed, or hours such as 08:00-12:00");
        }
        return Hours.read(value);
    }

    private void checkOnce(Value on, Dates dates) {
        if (overrides.stream().anyMatch(other -> meet(other.override().dates(), dates))) {
            on.error("override-twice", "another override above already has one of these dates");
        }
    }

    /** One that recurs may well meet another of another kind: dates that come once go first, then the first in the file. */
    private static boolean meet(Dates one, Dates other) {
        return (one instanceof Dates.Once here && other instanceof Dates.Once there)
                ? !here.first().isAfter(there.last()) && !there.first().isAfter(here.last())
                : one.equals(other);
    }
}
