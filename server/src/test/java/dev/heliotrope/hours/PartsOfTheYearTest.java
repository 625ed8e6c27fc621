package dev.heliotrope.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Seasons, half days and holidays of two places, each by itself. */
class PartsOfTheYearTest {
    private static final LocalDate AUGUST = LocalDate.parse("2026-08-10");
    private static final Span USUAL = hours(8, 18);

    private static Span hours(int from, int to) {
        return new Span(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    @Test
    void datesWithAYearGoBeforeThoseOfEachYearAndThenTheFirst() {
        Dates summer = new Dates.Yearly(MonthDay.of(Month.JULY, 1), MonthDay.of(Month.AUGUST, 31));
        Dates august = new Dates.Yearly(MonthDay.of(Month.AUGUST, 1), MonthDay.of(Month.AUGUST, 31));
        Dates thatDay = new Dates.Once(AUGUST, AUGUST);
        Seasons seasons = new Seasons(
                Week.everyDay(USUAL),
                List.of(
                        new Seasons.Season(summer, Week.everyDay(hours(7, 13))),
                        new Seasons.Season(august, Week.everyDay(hours(1, 2))),
                        new Seasons.Season(thatDay, Week.everyDay(hours(9, 10)))));
        assertThat(seasons.on(AUGUST)).containsExactly(hours(9, 10));
        assertThat(seasons.on(AUGUST.plusDays(1))).containsExactly(hours(7, 13));
        assertThat(seasons.on(AUGUST.plusMonths(1))).containsExactly(USUAL);
    }

    @Test
    void halfADayLeavesWhatIsOutsideOfItAndIsSaidSo() {
        assertThat(half(null, 12).leaves(USUAL)).isEqualTo(hours(8, 12));
        assertThat(half(10, null).leaves(USUAL)).isEqualTo(hours(10, 18));
        assertThat(half(9, 17).leaves(USUAL)).isEqualTo(hours(9, 17));
        assertThat(half(7, 19).leaves(USUAL)).as("wider than the hours").isEqualTo(USUAL);
        assertThat(half(null, 7).leaves(USUAL)).as("leaves nothing").isEqualTo(USUAL);
        assertThat(half(10, 12).closed())
                .containsExactly(
                        new Span(LocalTime.MIDNIGHT, LocalTime.of(10, 0)),
                        new Span(LocalTime.of(12, 0), LocalTime.MIDNIGHT));
        assertThat(DayOff.whole("feast").closed()).containsExactly(Span.WHOLE_DAY);
    }

    private static DayOff half(@Nullable Integer from, @Nullable Integer until) {
        return new DayOff(
                "half",
                Optional.ofNullable(from).map(hour -> LocalTime.of(hour, 0)),
                Optional.ofNullable(until).map(hour -> LocalTime.of(hour, 0)));
    }

    @Test
    void holidaysOfTwoPlacesAreThoseOfBothAndTheFirstNamesThem() {
        Holidays here = date -> date.equals(AUGUST) ? Optional.of("here") : Optional.empty();
        Holidays there = date ->
                date.getMonth() == Month.AUGUST && date.getDayOfMonth() <= 10 ? Optional.of("there") : Optional.empty();
        Holidays both = here.and(there);
        assertThat(both.on(AUGUST)).contains("here");
        assertThat(both.on(AUGUST.minusDays(1))).contains("there");
        assertThat(both.on(AUGUST.plusDays(1))).isEmpty();
        assertThat(both.names(2026, 2026)).containsExactlyInAnyOrder("here", "there");
        assertThat(here.isAny(new Dates.Once(AUGUST.minusDays(1), AUGUST), 2026, 2026))
                .isTrue();
        assertThat(here.isAny(new Dates.Once(AUGUST.plusDays(1), AUGUST.plusDays(9)), 2026, 2026))
                .isFalse();
        Dates tenth = new Dates.Yearly(MonthDay.of(Month.AUGUST, 10), MonthDay.of(Month.AUGUST, 10));
        assertThat(here.isAny(tenth, 2025, 2026)).isTrue();
        assertThat(here.isAny(tenth, 2024, 2025)).isFalse();
    }

    @Test
    void aBreakIsOneOnlyWithinTheHours() {
        Timetable late = new Timetable(
                "late",
                ZoneOffset.UTC,
                Rules.of(Week.everyDay(hours(14, 18)))
                        .withBreaks(new Week(Map.of(AUGUST.getDayOfWeek(), List.of(hours(10, 11), hours(13, 15))))));
        assertThat(late.stretches(AUGUST.atStartOfDay(ZoneOffset.UTC).toInstant(), at(18)))
                .extracting(stretch -> stretch.from() + " " + stretch.opening().why())
                .containsExactly(
                        at(0) + " late is closed, it is Mon 00:00 there",
                        at(14) + " late has a break, 13:00-15:00",
                        at(15) + " late is open, 14:00-18:00");
    }

    private static Instant at(int hour) {
        return AUGUST.atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }
}
