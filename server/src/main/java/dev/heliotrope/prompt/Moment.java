package dev.heliotrope.prompt;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A local date and time taken apart for the phrase that says it. */
record Moment(ZonedDateTime time, @Nullable ZonedDateTime now) {
    Map<String, Object> arguments() {
        return Map.of(
                "when", when(),
                "weekday", (long) time.getDayOfWeek().getValue(),
                "day", (long) time.getDayOfMonth(),
                "month", (long) time.getMonthValue(),
                "year", (long) time.getYear(),
                "hour", (long) time.getHour(),
                "hour12", (long) (time.getHour() + 11) % 12 + 1,
                "half", time.getHour() < 12 ? "am" : "pm",
                "minute", (long) time.getMinute());
    }

    /** By the calendar of the place: at 23:00 an opening at 8:00 is tomorrow. A week on has the same day's name again. */
    private String when() {
        if (now == null) {
            return "later";
        }
        long days =
                ChronoUnit.DAYS.between(now.withZoneSameInstant(time.getZone()).toLocalDate(), time.toLocalDate());
        if (days == 0) {
            return "today";
        }
        return days == 1 ? "tomorrow" : days > 1 && days < 7 ? "week" : "later";
    }
}
