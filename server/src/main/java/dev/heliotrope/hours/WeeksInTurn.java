package dev.heliotrope.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * Weeks that take turns: early, late, early, late. A week begins on Monday.
 *
 * @param first any date of a week in which the first of {@code weeks} applies
 * @param weeks at least one
 */
public record WeeksInTurn(LocalDate first, List<Week> weeks) implements Schedule {
    public WeeksInTurn {
        weeks = List.copyOf(weeks);
    }

    @Override
    public List<Span> on(LocalDate date) {
        long since = ChronoUnit.WEEKS.between(monday(first), monday(date));
        return weeks.get((int) Math.floorMod(since, (long) weeks.size())).on(date);
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
