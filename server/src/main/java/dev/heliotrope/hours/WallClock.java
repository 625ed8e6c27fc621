package dev.heliotrope.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * When the clock on the wall begins and ends what begins on a date. Far from any change of the clock that is plain
 * arithmetic, several times as fast as asking the zone; a year of many calendars asks a million times. Not for several threads.
 */
final class WallClock {
    /** A date's spans end on the next one at the latest, and no offset is longer than 18 hours. */
    private static final int NEAR = 3;

    private static final long DAY = 24L * 60 * 60;

    private final ZoneId zone;
    private final ZoneRules rules;
    private long steadyFrom;
    private long steadyTo;
    private long offset;

    WallClock(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
    }

    Instant begin(Span span, LocalDate date) {
        long day = date.toEpochDay();
        return isSteady(day) ? at(day, span.from()) : span.begin(date, zone);
    }

    Instant end(Span span, LocalDate date) {
        long day = date.toEpochDay();
        return isSteady(day) ? at(span.endsNextDay() ? day + 1 : day, span.to()) : span.end(date, zone);
    }

    Instant midnight(LocalDate date) {
        long day = date.toEpochDay();
        return isSteady(day)
                ? at(day, LocalTime.MIDNIGHT)
                : date.atStartOfDay(zone).toInstant();
    }

    /** Whether the clock does not change within days of the date. */
    boolean isSteady(LocalDate date) {
        return isSteady(date.toEpochDay());
    }

    private boolean isSteady(long day) {
        if (day < steadyFrom || day >= steadyTo) {
            look(day);
        }
        return day < steadyTo;
    }

    /** Nothing is steady from {@code day} on if a change is near. */
    private void look(long day) {
        Instant before =
                LocalDate.ofEpochDay(day - NEAR).atStartOfDay(ZoneOffset.UTC).toInstant();
        ZoneOffsetTransition next = rules.nextTransition(before);
        steadyFrom = day;
        steadyTo = next == null ? Long.MAX_VALUE : Math.floorDiv(next.toEpochSecond(), DAY) - NEAR;
        offset = rules.getOffset(before).getTotalSeconds();
    }

    private Instant at(long day, LocalTime time) {
        return Instant.ofEpochSecond(day * DAY + time.toSecondOfDay() - offset, time.getNano());
    }
}
