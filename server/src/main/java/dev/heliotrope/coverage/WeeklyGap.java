package dev.heliotrope.coverage;

import dev.heliotrope.hours.Calendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A gap that comes again week by week, at the same time on the clock.
 *
 * @param days on which it begins
 * @param later how many days later it ends
 * @param within a longer gap, of which the rest is an exception
 * @param weeks in how many weeks, of {@code of}
 * @param runs of weeks without a break
 */
public record WeeklyGap(
        SortedSet<DayOfWeek> days,
        LocalTime from,
        LocalTime to,
        int later,
        int fewest,
        boolean within,
        Optional<Calendar> after,
        Optional<Calendar> until,
        int weeks,
        int of,
        List<Run> runs) {
    /**
     * From the first to the last date on which it begins.
     *
     * @param begins why not before: {@code "clocks change in Europe/Prague on 29 Mar"}; empty at the begin of what is looked at
     * @param ends why not after
     */
    public record Run(LocalDate first, LocalDate last, List<String> begins, List<String> ends) {}

    public boolean isEveryWeek() {
        return weeks == of;
    }
}
