package dev.heliotrope.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnyOfTest {
    private static final LocalDate FEAST = LocalDate.of(2026, 10, 12);

    private static Calendar office(String name, String zone, int from, int to) {
        Span span = new Span(LocalTime.of(from, 0), LocalTime.of(to, 0));
        Week week = new Week(Map.of(DayOfWeek.MONDAY, List.of(span), DayOfWeek.TUESDAY, List.of(span)));
        Holidays feast =
                date -> date.equals(FEAST) && zone.equals("Europe/Prague") ? Optional.of("a feast") : Optional.empty();
        return new Timetable(name, ZoneId.of(zone), Rules.of(week).withDaysOff(DaysOff.of(feast)));
    }

    private static AnyOf line(Calendar... places) {
        return new AnyOf("line", ZoneId.of("Europe/Prague"), List.of(places));
    }

    private final Calendar prague = office("Prague", "Europe/Prague", 8, 18);
    private final Calendar toronto = office("Toronto", "America/Toronto", 9, 17);

    @Test
    void isOpenWhileAnyIs() {
        AnyOf line = line(prague, toronto);
        assertThat(line.at(Instant.parse("2026-10-05T20:00:00Z")))
                .isEqualTo(new Opening(Opening.Rule.OPEN, "line is open: Toronto is open, 09:00-17:00"));
        assertThat(line.nextChange(Instant.parse("2026-10-05T07:00:00Z")))
                .as("Toronto takes over from Prague without a gap")
                .contains(Instant.parse("2026-10-05T21:00:00Z"));
        assertThat(line.nextChange(Instant.parse("2026-10-05T21:00:00Z")))
                .contains(Instant.parse("2026-10-06T06:00:00Z"));
    }

    @Test
    void aHolidayOfOneIsTheReasonOnlyWhileNoOtherIsOpen() {
        AnyOf line = line(prague, toronto);
        assertThat(line.at(Instant.parse("2026-10-12T09:00:00Z")).rule()).isEqualTo(Opening.Rule.HOLIDAY);
        assertThat(line.at(Instant.parse("2026-10-12T14:00:00Z")).rule()).isEqualTo(Opening.Rule.OPEN);
        assertThat(line.at(Instant.parse("2026-10-13T03:00:00Z")).rule()).isEqualTo(Opening.Rule.CLOSED);
    }

    @Test
    void placesThatRelayEachOtherForEverHaveNoChange() {
        Span day = new Span(LocalTime.of(8, 0), LocalTime.of(20, 0));
        Span night = new Span(LocalTime.of(20, 0), LocalTime.of(8, 0));
        AnyOf always = line(everyDay(day), everyDay(night));
        assertThat(always.nextChange(Instant.parse("2026-10-05T07:00:00Z"))).isEmpty();
    }

    private static Calendar everyDay(Span span) {
        return new Timetable("x", ZoneId.of("Europe/Prague"), Rules.of(Week.everyDay(span)));
    }

    @Test
    void noPlacesAreNeverOpen() {
        assertThat(line().at(Instant.EPOCH).isOpen()).isFalse();
        assertThat(line().nextChange(Instant.EPOCH)).isEmpty();
    }
}
