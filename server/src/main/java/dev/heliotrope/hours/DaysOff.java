package dev.heliotrope.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which days a place takes off: public holidays, less those on which it works, and days of its own, which win over these. */
public record DaysOff(Holidays calendar, List<Own> own, Worked worked) {
    public static final DaysOff NONE = of(Holidays.NONE);

    /** A day that this place alone has, or has in its own way. */
    public record Own(Dates dates, DayOff day) {}

    /** Public holidays on which the place works as on any other day, by date or by name; the case of letters is the same. */
    public record Worked(List<Dates> dates, Set<String> names) {
        public static final Worked NONE = new Worked(List.of(), Set.of());

        public Worked {
            dates = List.copyOf(dates);
            names = names.stream().map(Worked::plain).collect(Collectors.toUnmodifiableSet());
        }

        private boolean includes(LocalDate date, String holiday) {
            return names.contains(plain(holiday)) || dates.stream().anyMatch(each -> each.contains(date));
        }

        private static String plain(String name) {
            return name.toLowerCase(Locale.ROOT);
        }
    }

    public DaysOff {
        own = List.copyOf(own);
    }

    public static DaysOff of(Holidays calendar) {
        return new DaysOff(calendar, List.of(), Worked.NONE);
    }

    public Optional<DayOff> on(LocalDate date) {
        for (Own each : own) {
            if (each.dates().contains(date)) {
                return Optional.of(each.day());
            }
        }
        return publicHoliday(date).map(DayOff::whole);
    }

    /** The name of the public holiday that the place has off on that date, as it is in the calendar and not in a way of its own. */
    public Optional<String> holiday(LocalDate date) {
        return own.stream().anyMatch(each -> each.dates().contains(date)) ? Optional.empty() : publicHoliday(date);
    }

    private Optional<String> publicHoliday(LocalDate date) {
        return calendar.on(date).filter(name -> !worked.includes(date, name));
    }
}
