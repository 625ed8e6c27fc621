package dev.heliotrope.holiday;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.heliotrope.hours.HolidayCalendars;
import dev.heliotrope.hours.Holidays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The public holidays that Jollyday knows. A country's file is read when first needed, which takes up to a second for the
 * first and some 20 ms for each further one, and is then kept. For use by several threads.
 */
public final class PublicHolidays implements HolidayCalendars {
    private final Map<String, Holidays> made = new ConcurrentHashMap<>();

    /**
     * Begins what the library does before its first calendar, on a thread of its own: most of a second, which those may be
     * spared who have files to read first.
     */
    public static PublicHolidays ahead() {
        Thread.ofPlatform().daemon().name("holidays").start(() -> manager("CZ").getCalendarHierarchy());
        return new PublicHolidays();
    }

    @Override
    public Optional<Holidays> of(String code) {
        List<String> parts = List.of(code.split("-", -1));
        if (!exists(parts)) {
            return Optional.empty();
        }
        return Optional.of(made.computeIfAbsent(code, known -> make(parts)));
    }

    private static boolean exists(List<String> parts) {
        String country = parts.getFirst();
        return HolidayManager.getSupportedCalendarCodes().contains(country)
                && (parts.size() == 1 || below(parts).isPresent());
    }

    /** The children's keys are in lower case; a code is in upper case throughout. */
    private static Optional<CalendarHierarchy> below(List<String> parts) {
        CalendarHierarchy place = manager(parts.getFirst()).getCalendarHierarchy();
        for (String part : parts.subList(1, parts.size())) {
            place = part.equals(part.toUpperCase(Locale.ROOT))
                    ? place.getChildren().get(lower(part))
                    : null;
            if (place == null) {
                return Optional.empty();
            }
        }
        return Optional.of(place);
    }

    private static Holidays make(List<String> parts) {
        String[] below = parts.stream().skip(1).map(PublicHolidays::lower).toArray(String[]::new);
        return new YearByYear(manager(parts.getFirst()), below);
    }

    /**
     * The library shows the list of its own parts to other threads before it has filled it, and then says that there are none. So
     * its first calendar is made by one thread while the others wait, which is what the making of a class does.
     */
    private static final class Library {
        private static final HolidayManager FIRST = HolidayManager.getInstance(ManagerParameters.create("cz"));

        static HolidayManager of(String country) {
            return country.equals("CZ") ? FIRST : HolidayManager.getInstance(ManagerParameters.create(lower(country)));
        }
    }

    private static HolidayManager manager(String country) {
        return Library.of(country);
    }

    private static String lower(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    @Override
    public Set<String> codesNear(String code) {
        String country = code.split("-", -1)[0].toUpperCase(Locale.ROOT);
        if (!code.contains("-") || !HolidayManager.getSupportedCalendarCodes().contains(country)) {
            return HolidayManager.getSupportedCalendarCodes();
        }
        return manager(country).getCalendarHierarchy().getChildren().keySet().stream()
                .map(part -> country + "-" + part.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
