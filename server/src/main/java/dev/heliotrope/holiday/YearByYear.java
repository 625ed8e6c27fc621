package dev.heliotrope.holiday;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import dev.heliotrope.hours.Holidays;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** One place's holidays, worked out a year at a time and kept. */
final class YearByYear implements Holidays {
    /** Jollyday itself would name holidays in the language of the machine where it has no English file. */
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle(
            "descriptions.holiday_descriptions",
            Locale.ROOT,
            HolidayManager.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

    private final HolidayManager manager;
    private final String[] below;
    private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    YearByYear(HolidayManager manager, String... below) {
        this.manager = manager;
        this.below = below.clone();
    }

    @Override
    public Optional<String> on(LocalDate date) {
        return Optional.ofNullable(
                years.computeIfAbsent(date.getYear(), this::year).get(date));
    }

    private Map<LocalDate, String> year(int year) {
        Map<LocalDate, String> names = new HashMap<>();
        for (Holiday holiday : manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, below)) {
            dates(holiday).forEach(date -> names.merge(date, name(holiday), YearByYear::firstOf));
        }
        return Map.copyOf(names);
    }

    /** A holiday at a weekend is kept on its own date and, in some countries, on a working day instead. */
    private static Stream<LocalDate> dates(Holiday holiday) {
        return Stream.of(holiday.getActualDate(), holiday.getDate()).distinct();
    }

    /** The library's set has no order, so where two holidays fall on a date the name would change from run to run. */
    private static String firstOf(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static String name(Holiday holiday) {
        String key = "holiday.description." + holiday.getPropertiesKey();
        return ENGLISH.containsKey(key) ? ENGLISH.getString(key) : holiday.getPropertiesKey();
    }
}
