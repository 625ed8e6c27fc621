package dev.heliotrope.hours;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Port: the public holidays of one place. */
@FunctionalInterface
public interface Holidays {
    Holidays NONE = date -> Optional.empty();

    /** The name of the holiday on that date, in English. */
    Optional<String> on(LocalDate date);

    /** The holidays of both; the first names a date that is in both. */
    default Holidays and(Holidays other) {
        return date -> on(date).or(() -> other.on(date));
    }

    /** The names that there are in these years, both included. Asks for each date. */
    default Set<String> names(int firstYear, int lastYear) {
        return dates(firstYear, lastYear).flatMap(date -> on(date).stream()).collect(Collectors.toSet());
    }

    /** Whether any of the dates is a holiday in these years, both included; or at all, if they are dates of one time. */
    default boolean isAny(Dates dates, int firstYear, int lastYear) {
        Stream<LocalDate> asked = dates instanceof Dates.Once once
                ? once.first().datesUntil(once.last().plusDays(1)).limit(366)
                : dates(firstYear, lastYear).filter(dates::contains);
        return asked.anyMatch(date -> on(date).isPresent());
    }

    private static Stream<LocalDate> dates(int firstYear, int lastYear) {
        return LocalDate.of(firstYear, 1, 1).datesUntil(LocalDate.of(lastYear + 1, 1, 1));
    }
}
