package dev.heliotrope.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * Opening hours of one day on the wall clock, {@code from} included and {@code to} excluded. Where {@code to} is not after
 * {@code from} it is on the next day: {@code 22:00-06:00} ends in the morning, {@code 08:00-00:00} at midnight, {@code
 * 00:00-00:00} is the whole day.
 */
public record Span(LocalTime from, LocalTime to) {
    public static final Span WHOLE_DAY = new Span(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    static Span until(LocalTime to) {
        return new Span(LocalTime.MIDNIGHT, to);
    }

    public boolean endsNextDay() {
        return !to.isAfter(from);
    }

    /** Whether any time of day is in both, were both on the same day; midnight's other side is not looked at. */
    public boolean overlaps(Span other) {
        return from.toSecondOfDay() < other.lastSecond() && other.from.toSecondOfDay() < lastSecond();
    }

    /** Whether it goes past midnight into this span of the next day. */
    public boolean runsInto(Span next) {
        return endsNextDay() && to.isAfter(next.from);
    }

    /** Seconds from the begin of the day. */
    int lastSecond() {
        return to.toSecondOfDay() + (endsNextDay() ? 24 * 60 * 60 : 0);
    }

    /** A time that the clock shows twice begins the span the first time. */
    Instant begin(LocalDate day, ZoneId zone) {
        return instant(day.atTime(from), zone, true);
    }

    /** The clock last shows a time before the end: one that it shows twice ends the span the second time. */
    Instant end(LocalDate day, ZoneId zone) {
        return instant((endsNextDay() ? day.plusDays(1) : day).atTime(to), zone, false);
    }

    /** A time that the clock skips is the instant at which it skips. Before the hour that is repeated nothing is. */
    private static Instant instant(LocalDateTime time, ZoneId zone, boolean first) {
        ZoneOffsetTransition change = zone.getRules().getTransition(time);
        if (change == null) {
            return time.atZone(zone).toInstant();
        }
        if (change.isGap()) {
            return change.getInstant();
        }
        boolean before = first || time.equals(change.getDateTimeAfter());
        return time.toInstant(before ? change.getOffsetBefore() : change.getOffsetAfter());
    }

    /** {@code 08:00-18:00}, {@code 18:00-24:00}. */
    @Override
    public String toString() {
        return from + "-" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to);
    }
}
