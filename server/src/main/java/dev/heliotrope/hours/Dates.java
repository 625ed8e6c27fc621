package dev.heliotrope.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Optional;

/** Some dates: once, or again and again. */
public sealed interface Dates {
    boolean contains(LocalDate date);

    /** Both included. */
    record Once(LocalDate first, LocalDate last) implements Dates {
        @Override
        public boolean contains(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }

        @Override
        public String toString() {
            return first.equals(last) ? first.toString() : first + " to " + last;
        }
    }

    /**
     * The same days each year, both included; where {@code last} is before {@code first}, over the new year. 29 February alone
     * is there in leap years only.
     */
    record Yearly(MonthDay first, MonthDay last) implements Dates {
        @Override
        public boolean contains(LocalDate date) {
            MonthDay day = MonthDay.from(date);
            boolean begun = !day.isBefore(first);
            boolean over = day.isAfter(last);
            return first.isAfter(last) ? begun || !over : begun && !over;
        }
    }

    /**
     * One weekday of a month: the last Friday, the second Tuesday of November.
     *
     * @param nth 1 to 5, or {@link #LAST}; a month may have no fifth
     * @param month empty for every month
     */
    record Occurrence(int nth, DayOfWeek weekday, Optional<Month> month) implements Dates {
        public static final int LAST = -1;

        @Override
        public boolean contains(LocalDate date) {
            return date.getDayOfWeek() == weekday
                    && month.map(date.getMonth()::equals).orElse(true)
                    && (nth == LAST ? isLast(date) : (date.getDayOfMonth() - 1) / 7 + 1 == nth);
        }

        private static boolean isLast(LocalDate date) {
            return date.getDayOfMonth() + 7 > YearMonth.from(date).lengthOfMonth();
        }
    }
}
