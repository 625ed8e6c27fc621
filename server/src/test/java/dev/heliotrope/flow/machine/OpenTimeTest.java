package dev.heliotrope.flow.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.hours.Calendar;
import dev.heliotrope.hours.Opening;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenTimeTest {
    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

    /** Always open, or never. */
    private record Door(boolean open) implements Calendar {
        @Override
        public String name() {
            return "door";
        }

        @Override
        public ZoneId zone() {
            return PRAGUE;
        }

        @Override
        public Opening at(Instant at) {
            return new Opening(open ? Opening.Rule.OPEN : Opening.Rule.CLOSED, "");
        }

        @Override
        public Optional<Instant> nextChange(Instant at) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> next(String time, String now) {
        return new OpenTime(new Door(true), PRAGUE).next(LocalTime.parse(time), Instant.parse(now));
    }

    @ParameterizedTest
    @CsvSource({"1430,14:30", "930,09:30", "0930,09:30", "9,09:00", "23,23:00", "0,00:00", "000,00:00", "2359,23:59"})
    void whatIsKeyedInIsATime(String keys, String time) {
        assertThat(OpenTime.keyed(keys)).contains(LocalTime.parse(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24", "2400", "960", "1260", "12345", "*1", "1#"})
    void whatNoClockShowsIsNone(String keys) {
        assertThat(OpenTime.keyed(keys)).isEmpty();
    }

    @Test
    void aTimeThatIsNearOrPastIsTomorrows() {
        assertThat(next("14:30", "2026-11-24T10:00:00Z")).contains(Instant.parse("2026-11-24T13:30:00Z"));
        assertThat(next("14:30", "2026-11-24T13:26:00Z")).contains(Instant.parse("2026-11-25T13:30:00Z"));
        assertThat(next("10:00", "2026-11-24T10:00:00Z")).contains(Instant.parse("2026-11-25T09:00:00Z"));
    }

    @Test
    void aTimeThatTheClockSkipsComesAsMuchLaterAndOfTwoTheFirst() {
        assertThat(next("02:30", "2027-03-27T12:00:00Z")).contains(Instant.parse("2027-03-28T01:30:00Z"));
        assertThat(next("02:30", "2026-10-24T12:00:00Z")).contains(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void whereItNeverOpensThereIsNone() {
        OpenTime never = new OpenTime(new Door(false), PRAGUE);
        Instant now = Instant.parse("2026-11-24T10:00:00Z");
        assertThat(never.next(LocalTime.NOON, now)).isEmpty();
        assertThat(never.dayAfter(now)).isEmpty();
    }

    @Test
    void theSameOnALaterDayIsShownByTheClockAlike() {
        assertThat(new OpenTime(new Door(true), PRAGUE).dayAfter(Instant.parse("2026-10-24T12:30:00Z")))
                .contains(Instant.parse("2026-10-25T13:30:00Z"));
    }
}
