package dev.heliotrope.config;

import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.hours.HolidayCalendars;
import dev.heliotrope.hours.Rules;
import dev.heliotrope.hours.Schedule;
import dev.heliotrope.hours.Timetable;
import dev.heliotrope.hours.Week;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys by which a place says when it is open: its zone, its hours, and what goes before these. */
final class CalendarReader {
    /** All but the zone. */
    static final List<String> HOURS = List.of(
            "hours", "weeks", "first-week", "seasons", "breaks", "holidays", "days-off", "works-on", "overrides");

    private final DaysOffReader daysOff;
    private final @Nullable LocalDate today;

    /** @param today from when on overrides are held against holidays; null where nobody would read what is said of them */
    CalendarReader(HolidayCalendars holidayCalendars, @Nullable LocalDate today) {
        this.daysOff = new DaysOffReader(holidayCalendars);
        this.today = today;
    }

    Timetable read(Fields fields, String name) {
        ZoneId zone = zone(fields.get("zone"));
        List<OverridesReader.Written> overrides = OverridesReader.read(fields.get("overrides"));
        Rules rules = Rules.of(ScheduleReader.withSeasons(fields))
                .withBreaks(breaks(fields))
                .withDaysOff(daysOff.read(fields))
                .withOverrides(overrides.stream()
                        .map(OverridesReader.Written::override)
                        .toList());
        if (today != null) {
            new HolidayOpenings(rules, today).warn(overrides);
        }
        return new Timetable(name, zone, rules);
    }

    static Schedule breaks(Fields fields) {
        Value breaks = fields.get("breaks");
        return breaks.isThere() ? WeekReader.read(breaks) : Week.NONE;
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
}
