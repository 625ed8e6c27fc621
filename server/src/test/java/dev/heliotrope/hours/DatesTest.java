package dev.heliotrope.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DatesTest {
    private static List<String> in(Dates dates, String first, String last) {
        return LocalDate.parse(first)
                .datesUntil(LocalDate.parse(last).plusDays(1))
                .filter(dates::contains)
                .map(LocalDate::toString)
                .toList();
    }

    private static Dates yearly(String first, String last) {
        return new Dates.Yearly(MonthDay.parse("--" + first), MonthDay.parse("--" + last));
    }

    @Test
    void theLastFridayIsTheLastInMonthsOfAnyLength() {
        Dates last = new Dates.Occurrence(Dates.Occurrence.LAST, DayOfWeek.FRIDAY, Optional.empty());
        assertThat(in(last, "2027-01-01", "2027-05-31"))
                .containsExactly("2027-01-29", "2027-02-26", "2027-03-26", "2027-04-30", "2027-05-28");
    }

    @Test
    void aFifthMondayIsNotInEveryMonth() {
        Dates fifth = new Dates.Occurrence(5, DayOfWeek.MONDAY, Optional.empty());
        assertThat(in(fifth, "2027-01-01", "2027-06-30")).containsExactly("2027-03-29", "2027-05-31");
        Dates second = new Dates.Occurrence(2, DayOfWeek.TUESDAY, Optional.of(Month.NOVEMBER));
        assertThat(in(second, "2026-01-01", "2027-12-31")).containsExactly("2026-11-10", "2027-11-09");
    }

    @Test
    void aSeasonMayGoOverTheNewYear() {
        assertThat(in(yearly("12-30", "01-02"), "2026-12-01", "2027-01-31"))
                .containsExactly("2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02");
        assertThat(in(yearly("06-30", "07-01"), "2026-01-01", "2026-12-31"))
                .containsExactly("2026-06-30", "2026-07-01");
    }

    @Test
    void theLeapDayIsThereInLeapYearsOnly() {
        assertThat(in(yearly("02-29", "02-29"), "2027-01-01", "2029-01-01")).containsExactly("2028-02-29");
        assertThat(in(yearly("02-28", "02-29"), "2027-01-01", "2028-12-31"))
                .containsExactly("2027-02-28", "2028-02-28", "2028-02-29");
    }

    @Test
    void weeksTakeTurnsOverTheYearsEndAndBackInTime() {
        Week early = Week.everyDay(Span.WHOLE_DAY);
        Schedule turns = new WeeksInTurn(LocalDate.parse("2026-12-30"), List.of(early, Week.NONE, Week.NONE));
        assertThat(Stream.of("2026-12-28", "2027-01-03", "2027-01-18", "2026-12-07", "2026-12-13")
                        .map(LocalDate::parse))
                .allMatch(date -> !turns.on(date).isEmpty());
        assertThat(Stream.of("2027-01-04", "2027-01-17", "2026-12-27", "2026-12-14")
                        .map(LocalDate::parse))
                .allMatch(date -> turns.on(date).isEmpty());
    }
}
