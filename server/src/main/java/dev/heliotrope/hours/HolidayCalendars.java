package dev.heliotrope.hours;

import java.util.Optional;
import java.util.Set;

/** Port: the holiday calendars there are, by ISO 3166 code: a country ({@code CZ}) or a part of one ({@code CA-ON}). */
public interface HolidayCalendars {
    /** Empty for a code that is not in {@link #codes()}. */
    Optional<Holidays> of(String code);

    Set<String> codes();
}
