package dev.heliotrope.hours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.hours.Shift.Phase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftTest {
    private static final Calendar DAY = new Timetable(
            "Prague",
            ZoneId.of("Europe/Prague"),
            Rules.of(Week.everyDay(
                    new Span(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                    new Span(LocalTime.of(13, 0), LocalTime.of(18, 0)))));
    private static final Shift SHIFT = new Shift(DAY, Duration.ofMinutes(30), Duration.ofMinutes(10));

    @ParameterizedTest
    @CsvSource({
        "07:59:59, OFF,          08:00",
        "08:00:00, EDGE,         08:30",
        "08:29:59, EDGE,         08:30",
        "08:30:00, CORE,         11:30",
        "11:29:59, CORE,         11:30",
        "11:30:00, EDGE,         11:50",
        "11:50:00, HANDING_OVER, 12:00",
        "12:00:00, OFF,          13:00",
        "13:10:00, EDGE,         13:30",
        "17:50:00, HANDING_OVER, 18:00",
    })
    void goesThroughItsPhases(String at, Phase phase, String next) {
        Instant now = Instant.parse("2026-11-24T" + at + "+01:00");
        assertThat(SHIFT.phase(now)).isEqualTo(phase);
        assertThat(SHIFT.core(now)).isEqualTo(phase == Phase.CORE);
        assertThat(SHIFT.noNewOffers(now)).isEqualTo(phase == Phase.HANDING_OVER);
        assertThat(SHIFT.nextPhase(now)).contains(Instant.parse("2026-11-24T" + next + ":00+01:00"));
    }

    @Test
    void withoutEdgeAndHandOverThereIsOnlyOnAndOff() {
        Shift plain = Shift.of(DAY);
        Instant last = Instant.parse("2026-11-24T17:59:59+01:00");
        assertThat(plain.phase(last)).isEqualTo(Phase.CORE);
        assertThat(plain.nextPhase(last)).contains(Instant.parse("2026-11-24T18:00:00+01:00"));
    }

    @Test
    void aShiftShorterThanItsEdgesHasNoCore() {
        Shift always = new Shift(DAY, Duration.ofHours(3), Duration.ofMinutes(10));
        assertThat(always.phase(Instant.parse("2026-11-24T10:00:00+01:00"))).isEqualTo(Phase.EDGE);
    }

    @Test
    void whatNeverClosesIsAlwaysInItsCore() {
        Calendar open = new Timetable("x", ZoneId.of("UTC"), Rules.of(Week.everyDay(Span.WHOLE_DAY)));
        Shift shift = new Shift(open, Duration.ofMinutes(30), Duration.ofMinutes(10));
        assertThat(shift.phase(Instant.parse("2026-11-24T00:00:00Z"))).isEqualTo(Phase.CORE);
        assertThat(shift.nextPhase(Instant.parse("2026-11-24T00:00:00Z"))).isEmpty();
    }

    /** Minute by minute over a day on which the clock changes, the next phase is exactly where the phase is another. */
    @Test
    void nextPhaseIsWhereThePhaseChanges() {
        Instant begin = Instant.parse("2026-10-24T00:00:00Z");
        List<Phase> phases = new ArrayList<>();
        for (int minute = 0; minute < 3 * 24 * 60; minute++) {
            phases.add(SHIFT.phase(begin.plusSeconds(60L * minute)));
        }
        for (int minute = 0; minute < 2 * 24 * 60; minute += 7) {
            int next = minute + 1;
            while (phases.get(next) == phases.get(minute)) {
                next++;
            }
            assertThat(SHIFT.nextPhase(begin.plusSeconds(60L * minute)))
                    .isEqualTo(Optional.of(begin.plusSeconds(60L * next)));
        }
    }
}
