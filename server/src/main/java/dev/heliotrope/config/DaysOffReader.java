package dev.heliotrope.config;

import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.hours.Dates;
import dev.heliotrope.hours.DayOff;
import dev.heliotrope.hours.DaysOff;
import dev.heliotrope.hours.HolidayCalendars;
import dev.heliotrope.hours.Holidays;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The keys {@code holidays}, {@code days-off} and {@code works-on}. */
final class DaysOffReader {
    /** Holidays move, come and go: a name or a date is right if it is a holiday's in one of these years. */
    private static final int FIRST_YEAR = 2024;

    private static final int LAST_YEAR = 2033;

    private final HolidayCalendars calendars;

    DaysOffReader(HolidayCalendars calendars) {
        this.calendars = calendars;
    }

    DaysOff read(Fields fields) {
        Holidays holidays = holidays(fields.get("holidays"));
        return new DaysOff(holidays, own(fields.get("days-off")), worked(fields.get("works-on"), holidays));
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
        Optional<Holidays> found = code.isEmpty() ? Optional.empty() : calendars.of(code);
        if (found.isEmpty() && !code.isEmpty()) {
            value.error("unknown-holidays", "there is no holiday calendar " + Quoted.of(code) + meant(code));
        }
        return found;
    }

    private String meant(String code) {
        String hint = DidYouMean.orList(code, calendars.codesNear(code));
        return hint.isEmpty() ? "; expected a country such as CZ or a part of one such as CA-ON" : hint;
    }

    private static List<DaysOff.Own> own(Value value) {
        List<DaysOff.Own> own = new ArrayList<>();
        for (Value one : value.list()) {
            one.record(DaysOffReader::ownDay).flatMap(day -> day).ifPresent(own::add);
        }
        return own;
    }

    private static Optional<DaysOff.Own> ownDay(Fields fields) {
        Optional<LocalTime> from = time(fields.get("from"));
        Optional<LocalTime> until = time(fields.get("until"));
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            fields.get("until").error("no-hours", "until must be after from; a whole day off has neither");
        }
        DayOff day = new DayOff(Words.name(fields.get("name"), "day off"), from, until);
        return DatesReader.read(fields.get("on")).map(dates -> new DaysOff.Own(dates, day));
    }

    private static Optional<LocalTime> time(Value value) {
        return value.isThere()
                ? value.parsed(
                        "a time of day such as 12:00", text -> Hours.time(text).filter(LocalTime.MIDNIGHT::isBefore))
                : Optional.empty();
    }

    private static DaysOff.Worked worked(Value value, Holidays holidays) {
        List<Dates> dates = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Value one : value.oneOrMore()) {
            Optional<Dates> written = DatesReader.parse(one.text());
            written.ifPresentOrElse(dates::add, () -> names.add(one.text()));
            if (!holidays.equals(Holidays.NONE)) {
                written.ifPresentOrElse(date -> checkDate(one, date, holidays), () -> checkName(one, holidays));
            }
        }
        if (value.isThere() && holidays.equals(Holidays.NONE)) {
            value.error("no-holidays", "works-on needs holidays that would be off, such as holidays: CZ");
        }
        return new DaysOff.Worked(dates, names);
    }

    private static void checkDate(Value value, Dates dates, Holidays holidays) {
        if (!holidays.isAny(dates, FIRST_YEAR, LAST_YEAR)) {
            value.error(
                    "unknown-holiday", Quoted.of(value.text()) + " is no holiday here, so it is a working day anyway");
        }
    }

    private static void checkName(Value value, Holidays holidays) {
        Set<String> known = holidays.names(FIRST_YEAR, LAST_YEAR);
        if (known.stream().noneMatch(value.text()::equalsIgnoreCase)
                && !value.text().isEmpty()) {
            value.error(
                    "unknown-holiday",
                    "there is no holiday " + Quoted.of(value.text()) + " here"
                            + DidYouMean.orList(value.text(), new TreeSet<>(known)));
        }
    }
}
