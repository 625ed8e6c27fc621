package dev.heliotrope.hours;

import java.time.LocalDate;
import java.util.Optional;

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
}
