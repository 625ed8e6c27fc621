package dev.heliotrope.config;

import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.hours.DaysOff;
import dev.heliotrope.hours.HolidayCalendars;
import dev.heliotrope.hours.Holidays;
import dev.heliotrope.hours.Rules;
import dev.heliotrope.hours.Timetable;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** The four keys by which a place says when it is open: zone, hours, holidays, overrides. */
final class CalendarReader {
    private final HolidayCalendars holidayCalendars;

    CalendarReader(HolidayCalendars holidayCalendars) {
        this.holidayCalendars = holidayCalendars;
    }

    Timetable read(Fields fields, String name) {
        return new Timetable(
                name,
                zone(fields.get("zone")),
                Rules.of(WeekReader.read(fields.get("hours")))
                        .withDaysOff(DaysOff.of(holidays(fields.get("holidays"))))
                        .withOverrides(OverridesReader.read(fields.get("overrides"))));
    }

    static ZoneId zone(Value value) {
        Set<String> known = ZoneId.getAvailableZoneIds();
        String zone = value.text();
        if (!zone.isEmpty() && !known.contains(zone)) {
            String meant = bySite(zone, known)
                    .map(near -> "; did you mean \"" + near + "\"?")
                    .orElseGet(() -> DidYouMean.hint(zone, known));
            value.error(
                    "unknown-zone",
                    "there is no time zone " + Quoted.of(zone)
                            + (meant.isEmpty() ? "; zones are named like Europe/Prague" : meant));
        }
        return known.contains(zone) ? ZoneId.of(zone) : ZoneOffset.UTC;
    }

    /** {@code Prague} for {@code Europe/Prague}. */
    private static Optional<String> bySite(String zone, Set<String> known) {
        return known.stream()
                .filter(id -> id.regionMatches(true, id.lastIndexOf('/') + 1, zone, 0, zone.length())
                        && id.length() - id.lastIndexOf('/') - 1 == zone.length())
                .sorted()
                .findFirst();
    }

    private Holidays holidays(Value value) {
        return value.oneOrMore().stream()
                .map(this::holidaysOf)
                .flatMap(Optional::stream)
                .reduce(Holidays::and)
                .orElse(Holidays.NONE);
    }

    private Optional<Holidays> holidaysOf(Value value) {
        String code = value.text();
        Optional<Holidays> found = code.isEmpty() ? Optional.empty() : holidayCalendars.of(code);
        if (found.isEmpty() && !code.isEmpty()) {
            value.error("unknown-holidays", "there is no holiday calendar " + Quoted.of(code) + meant(code));
        }
        return found;
    }

    private String meant(String code) {
        String hint = DidYouMean.orList(code, holidayCalendars.codesNear(code));
        return hint.isEmpty() ? "; expected a country such as CZ or a part of one such as CA-ON" : hint;
    }
}
