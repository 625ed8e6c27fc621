package dev.heliotrope.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {
    private static final LocalDate FREEDOM = LocalDate.of(2026, 11, 17);
    private static final Holidays CZECH =
            date -> date.equals(FREEDOM) ? Optional.of("Struggle for Freedom") : Optional.empty();

    private static Span span(String text) {
        String[] ends = text.split("-", 2);
        return new Span(
                LocalTime.parse(ends[0]), ends[1].equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(ends[1]));
    }

    /** The same spans on each of these days. */
    private static Map<DayOfWeek, List<Span>> week(DayOfWeek first, DayOfWeek last, String... spans) {
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(first) >= 0 && day.compareTo(last) <= 0) {
                week.put(day, Arrays.stream(spans).map(TimetableTest::span).toList());
            }
        }
        return week;
    }

    private static Timetable timetable(
            String name, String zone, Map<DayOfWeek, List<Span>> week, Holidays holidays, List<DayOverride> overrides) {
        Rules rules = Rules.of(new Week(week)).withDaysOff(DaysOff.of(holidays)).withOverrides(overrides);
        return new Timetable(name, ZoneId.of(zone), rules);
    }

    private static Timetable office(String zone, DayOverride... overrides) {
        return timetable(
                "Prague",
                zone,
                week(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "08:00-12:00", "13:00-18:00"),
                CZECH,
                List.of(overrides));
    }

    private static Timetable every(String zone, String span) {
        return timetable("x", zone, week(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, span), Holidays.NONE, List.of());
    }

    private static DayOverride override(String first, String last, String why, String... spans) {
        return new DayOverride(
                new Dates.Once(LocalDate.parse(first), LocalDate.parse(last)),
                Stream.of(spans).map(TimetableTest::span).toList(),
                why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-10-05T05:59:59Z | CLOSED           | 2026-10-05T06:00:00Z | Prague is closed, it is Mon 07:59 there
            2026-10-05T06:00:00Z | OPEN             | 2026-10-05T10:00:00Z | Prague is open, 08:00-12:00
            2026-10-05T10:00:00Z | CLOSED           | 2026-10-05T11:00:00Z | Prague is closed, it is Mon 12:00 there
            2026-10-05T15:59:59Z | OPEN             | 2026-10-05T16:00:00Z | Prague is open, 13:00-18:00
            2026-10-09T16:00:00Z | CLOSED           | 2026-10-12T06:00:00Z | Prague is closed, it is Fri 18:00 there
            2026-10-23T15:00:00Z | OPEN             | 2026-10-23T16:00:00Z | Prague is open, 13:00-18:00
            2026-10-23T16:00:00Z | CLOSED           | 2026-10-26T07:00:00Z | Prague is closed, it is Fri 18:00 there
            2026-11-16T17:00:00Z | CLOSED           | 2026-11-18T07:00:00Z | Prague is closed, it is Mon 18:00 there
            2026-11-17T09:00:00Z | HOLIDAY          | 2026-11-18T07:00:00Z | Prague: 17 Nov is a holiday, Struggle for Freedom
            2026-11-16T23:00:00Z | HOLIDAY          | 2026-11-18T07:00:00Z | Prague: 17 Nov is a holiday, Struggle for Freedom
            2027-03-26T16:59:59Z | OPEN             | 2027-03-26T17:00:00Z | Prague is open, 13:00-18:00
            2027-03-26T17:00:00Z | CLOSED           | 2027-03-29T06:00:00Z | Prague is closed, it is Fri 18:00 there
            """)
    void anOfficeKeepsItsHoursOnBothSidesOfAClockChange(Instant at, Opening.Rule rule, Instant next, String why) {
        assertThat(office("Europe/Prague").at(at)).isEqualTo(new Opening(rule, why));
        assertThat(office("Europe/Prague").nextChange(at)).contains(next);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # Prague, clocks forward 2027-03-28 at 01:00Z (02:00 to 03:00), back 2026-10-25 at 01:00Z (03:00 to 02:00)
            Europe/Prague       | 22:00-06:00 | 2027-03-27T20:59:00Z | 2027-03-27T21:00:00Z | 2027-03-28T04:00:00Z
            Europe/Prague       | 22:00-02:30 | 2027-03-27T20:59:00Z | 2027-03-27T21:00:00Z | 2027-03-28T01:00:00Z
            Europe/Prague       | 02:30-10:00 | 2027-03-28T00:59:00Z | 2027-03-28T01:00:00Z | 2027-03-28T08:00:00Z
            Europe/Prague       | 22:00-06:00 | 2026-10-24T19:59:00Z | 2026-10-24T20:00:00Z | 2026-10-25T05:00:00Z
            Europe/Prague       | 22:00-02:30 | 2026-10-24T19:59:00Z | 2026-10-24T20:00:00Z | 2026-10-25T01:30:00Z
            Europe/Prague       | 22:00-02:00 | 2026-10-24T19:59:00Z | 2026-10-24T20:00:00Z | 2026-10-25T00:00:00Z
            Europe/Prague       | 02:30-10:00 | 2026-10-25T00:29:00Z | 2026-10-25T00:30:00Z | 2026-10-25T09:00:00Z
            # Toronto, forward 2027-03-14 at 07:00Z, back 2026-11-01 at 06:00Z
            America/Toronto     | 09:00-17:00 | 2026-10-31T12:59:00Z | 2026-10-31T13:00:00Z | 2026-10-31T21:00:00Z
            America/Toronto     | 09:00-17:00 | 2026-11-01T13:59:00Z | 2026-11-01T14:00:00Z | 2026-11-01T22:00:00Z
            America/Toronto     | 20:00-01:30 | 2026-10-31T23:59:00Z | 2026-11-01T00:00:00Z | 2026-11-01T06:30:00Z
            America/Toronto     | 20:00-02:30 | 2027-03-14T00:59:00Z | 2027-03-14T01:00:00Z | 2027-03-14T07:00:00Z
            # Sydney, back 2026-04-05 (03:00 to 02:00) at 2026-04-04T16:00Z, forward 2026-10-04 at 2026-10-03T16:00Z
            Australia/Sydney    | 09:00-17:00 | 2026-04-04T21:00:00Z | 2026-04-04T23:00:00Z | 2026-04-05T07:00:00Z
            Australia/Sydney    | 09:00-17:00 | 2026-10-03T21:59:00Z | 2026-10-03T22:00:00Z | 2026-10-04T06:00:00Z
            Australia/Sydney    | 22:00-02:30 | 2026-10-03T11:00:00Z | 2026-10-03T12:00:00Z | 2026-10-03T16:00:00Z
            # Lord Howe goes by half an hour: back 2026-04-05 02:00 to 01:30 at 15:00Z, forward 2026-10-04 02:00 to 02:30
            Australia/Lord_Howe | 22:00-01:45 | 2026-04-04T10:59:00Z | 2026-04-04T11:00:00Z | 2026-04-04T15:15:00Z
            Australia/Lord_Howe | 01:45-08:00 | 2026-04-04T14:44:00Z | 2026-04-04T14:45:00Z | 2026-04-04T21:30:00Z
            Australia/Lord_Howe | 22:00-02:15 | 2026-10-03T11:29:00Z | 2026-10-03T11:30:00Z | 2026-10-03T15:30:00Z
            Australia/Lord_Howe | 02:15-08:00 | 2026-10-03T15:29:00Z | 2026-10-03T15:30:00Z | 2026-10-03T21:00:00Z
            # Cairo skips midnight itself: 2026-04-24 00:00 to 01:00 at 2026-04-23T22:00Z
            Africa/Cairo        | 00:00-08:00 | 2026-04-23T21:59:00Z | 2026-04-23T22:00:00Z | 2026-04-24T05:00:00Z
            Africa/Cairo        | 18:00-24:00 | 2026-04-23T15:59:00Z | 2026-04-23T16:00:00Z | 2026-04-23T22:00:00Z
            """)
    void spansCrossMidnightAndClockChanges(String zone, String span, Instant before, Instant opens, Instant closes) {
        Timetable hours = every(zone, span);
        assertThat(hours.at(before).isOpen()).as("before").isFalse();
        assertThat(hours.nextChange(before)).contains(opens);
        assertThat(hours.at(opens).isOpen()).as("at opening").isTrue();
        assertThat(hours.nextChange(opens)).contains(closes);
        assertThat(hours.at(closes.minusMillis(1)).isOpen())
                .as("just before closing")
                .isTrue();
        assertThat(hours.at(closes).isOpen()).as("at closing").isFalse();
    }

    @Test
    void anOverrideWinsOverHoursAndHolidays() {
        Timetable hours = office(
                "Europe/Prague",
                override("2026-11-17", "2026-11-17", "open for Black Friday", "10:00-14:00"),
                override("2026-12-24", "2027-01-01", "holiday break"),
                override("2026-11-17", "2026-11-17", "no cleaning"));
        assertThat(hours.at(Instant.parse("2026-11-17T09:00:00Z")))
                .isEqualTo(new Opening(
                        Opening.Rule.OVERRIDE_OPEN,
                        "Prague is open by override on 17 Nov, open for Black Friday (10:00-14:00)"));
        assertThat(hours.at(Instant.parse("2026-11-17T13:00:00Z")))
                .isEqualTo(new Opening(
                        Opening.Rule.OVERRIDE_CLOSED,
                        "Prague is closed by override on 17 Nov, open for Black Friday (open 10:00-14:00)"));
        assertThat(hours.at(Instant.parse("2026-12-28T09:00:00Z")))
                .isEqualTo(new Opening(
                        Opening.Rule.OVERRIDE_CLOSED, "Prague is closed by override on 28 Dec, holiday break"));
        assertThat(hours.nextChange(Instant.parse("2026-12-23T17:00:00Z")))
                .contains(Instant.parse("2027-01-04T07:00:00Z"));
        assertThat(hours.nextChange(Instant.parse("2026-11-16T17:00:00Z")))
                .contains(Instant.parse("2026-11-17T09:00:00Z"));
    }

    @Test
    void aNightShiftThatDidNotBeginDoesNotGoOn() {
        Timetable night = timetable(
                "night",
                "Europe/Prague",
                week(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "22:00-06:00"),
                CZECH,
                List.of(override("2026-11-19", "2026-11-19", "party", "20:00-02:00")));
        assertThat(night.at(Instant.parse("2026-11-16T22:59:00Z")).isOpen())
                .as("Monday night")
                .isTrue();
        assertThat(night.nextChange(Instant.parse("2026-11-16T22:00:00Z")))
                .as("the holiday begins at midnight")
                .contains(Instant.parse("2026-11-16T23:00:00Z"));
        assertThat(night.at(Instant.parse("2026-11-18T02:00:00Z")).rule())
                .as("the morning after the holiday")
                .isEqualTo(Opening.Rule.CLOSED);
        assertThat(night.at(Instant.parse("2026-11-20T00:30:00Z")).rule())
                .as("the override goes past midnight")
                .isEqualTo(Opening.Rule.OVERRIDE_OPEN);
        assertThat(night.at(Instant.parse("2026-11-20T01:30:00Z")).rule())
                .as("and replaces the shift")
                .isEqualTo(Opening.Rule.CLOSED);
    }

    @Test
    void whatNeverOpensOrNeverClosesHasNoChange() {
        Timetable never = timetable("x", "UTC", Map.of(), Holidays.NONE, List.of());
        Timetable always = every("Europe/Prague", "00:00-24:00");
        Instant at = Instant.parse("2026-10-05T00:00:00Z");
        assertThat(never.nextChange(at)).isEmpty();
        assertThat(always.nextChange(at)).isEmpty();
        assertThat(always.at(at).isOpen()).isTrue();
    }

    @Test
    void aDayThatTheZoneSkippedDoesNotOpen() {
        Timetable samoa = every("Pacific/Apia", "09:00-17:00");
        assertThat(samoa.nextChange(Instant.parse("2011-12-30T03:00:00Z")))
                .as("closes on the 29th, opens on the 31st; there was no 30th")
                .contains(Instant.parse("2011-12-30T19:00:00Z"));
    }

    /** Newfoundland put its clocks back from 00:01 to 23:01, so the date went back too. */
    @Test
    void aHolidayMayBeginTwice() {
        Timetable hours = timetable(
                "St. John's",
                "America/St_Johns",
                week(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, "00:00-24:00"),
                date -> date.equals(LocalDate.of(2010, 11, 7)) ? Optional.of("a feast") : Optional.empty(),
                List.of());
        Instant begun = Instant.parse("2010-11-07T02:30:00Z");
        Instant back = Instant.parse("2010-11-07T02:31:00Z");
        Instant begunAgain = Instant.parse("2010-11-07T03:30:00Z");
        assertThat(hours.nextChange(begun.minusSeconds(600))).contains(begun);
        assertThat(hours.nextChange(begun)).contains(back);
        assertThat(hours.nextChange(back)).contains(begunAgain);
        assertThat(hours.at(begunAgain).rule()).isEqualTo(Opening.Rule.HOLIDAY);
    }

    /** Its evening comes a second time after the next day has begun, whose hours it wins over. */
    @Test
    void aHolidayMayEndTwice() {
        Timetable hours = timetable(
                "St. John's",
                "America/St_Johns",
                week(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, "00:00-24:00"),
                date -> date.equals(LocalDate.of(2010, 11, 6)) ? Optional.of("a feast") : Optional.empty(),
                List.of());
        Instant end = Instant.parse("2010-11-07T02:30:00Z");
        Instant back = Instant.parse("2010-11-07T02:31:00Z");
        Instant endAgain = Instant.parse("2010-11-07T03:30:00Z");
        assertThat(hours.nextChange(end.minusSeconds(60))).contains(end);
        assertThat(hours.nextChange(end)).contains(back);
        assertThat(hours.at(back).rule()).isEqualTo(Opening.Rule.HOLIDAY);
        assertThat(hours.nextChange(back)).contains(endAgain);
    }

    @Test
    void spansOverlapOnlyWithinTheDay() {
        assertThat(span("08:00-12:00").overlaps(span("12:00-13:00"))).isFalse();
        assertThat(span("08:00-12:00").overlaps(span("11:00-13:00"))).isTrue();
        assertThat(span("22:00-02:00").overlaps(span("23:00-23:30"))).isTrue();
        assertThat(span("00:00-24:00").overlaps(span("05:00-06:00"))).isTrue();
        assertThat(span("18:00-24:00")).hasToString("18:00-24:00");
    }
}
