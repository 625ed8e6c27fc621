package dev.heliotrope.flow.machine;

import dev.heliotrope.hours.Calendar;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** The next day on which a clock shows that time while a calendar is open. */
record OpenTime(Calendar calendar, ZoneId zone) {
    /** Nobody keys in a time for a call within the next minutes. */
    private static final Duration LEAST_AHEAD = Duration.ofMinutes(5);

    private static final int DAYS_AHEAD = 14;
    private static final Pattern KEYED = Pattern.compile("[0-9]{1,4}");

    /** {@code 1430}, {@code 930}, {@code 9}; empty for what no clock shows. */
    static Optional<LocalTime> keyed(String digits) {
        if (!KEYED.matcher(digits).matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(digits);
        boolean hoursAlone = digits.length() <= 2;
        try {
            return Optional.of(LocalTime.of(hoursAlone ? number : number / 100, hoursAlone ? 0 : number % 100));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Empty if there is no such day within two weeks. A time that the clock skips that day comes as much later. */
    Optional<Instant> next(LocalTime time, Instant now) {
        return after(time, now.plus(LEAST_AHEAD), LocalDate.ofInstant(now, zone));
    }

    /** At the same time of a later day. */
    Optional<Instant> dayAfter(Instant at) {
        ZonedDateTime there = at.atZone(zone);
        return after(there.toLocalTime(), at, there.toLocalDate().plusDays(1));
    }

    private Optional<Instant> after(LocalTime time, Instant least, LocalDate first) {
        return first.datesUntil(first.plusDays(DAYS_AHEAD))
                .map(day -> day.atTime(time).atZone(zone).toInstant())
                .filter(at -> at.isAfter(least) && calendar.at(at).isOpen())
                .findFirst();
    }
}
