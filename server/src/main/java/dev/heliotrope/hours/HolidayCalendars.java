package dev.heliotrope.hours;

import java.util.Optional;
import java.util.Set;

/** Port: the holiday calendars there are, by ISO 3166 code: a country ({@code CZ}) or a part of one ({@code CA-ON}). */
public interface HolidayCalendars {
    /** Empty for a code that there is no calendar for. */
    Optional<Holidays> of(String code);

    /** Codes among which a wrong one may have been meant: the parts of its country, or all countries. */
    Set<String> codesNear(String code);
}
