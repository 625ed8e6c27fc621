package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class PacedClockTest {
    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");

    private final AtomicLong nanos = new AtomicLong(42);
    private final PacedClock clock = new PacedClock(NINE, 60, nanos::get);

    private void wall(Duration passes) {
        nanos.addAndGet(passes.toNanos());
    }

    @Test
    void runsAsFastAsItIsTold() {
        wall(Duration.ofSeconds(2));
        assertThat(clock.instant()).isEqualTo(NINE.plusSeconds(120));
        clock.run(10);
        wall(Duration.ofSeconds(2));
        assertThat(clock.instant()).isEqualTo(NINE.plusSeconds(140));
        assertThat(clock.wallUntil(NINE.plusSeconds(240))).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void neverGoesBack() {
        clock.forwardTo(NINE.plusSeconds(3600));
        clock.forwardTo(NINE);
        assertThat(clock.instant()).isEqualTo(NINE.plusSeconds(3600));
    }

    @Test
    void wakesNobodyUpFaster() {
        assertThat(clock.patience().wake()).isEqualTo(Duration.ofSeconds(60));
        clock.run(600);
        wall(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo(NINE.plusSeconds(60));
    }

    @Test
    void timersGoOffWhenTheClockIsMovedOnAndNotBefore() {
        List<String> rung = new ArrayList<>();
        try (ScheduledThreadPoolExecutor loop = new ScheduledThreadPoolExecutor(1)) {
            PacedAlarm alarm = new PacedAlarm(loop, clock);
            alarm.at(NINE.plusSeconds(3600), () -> rung.add("cancelled")).cancel();
            alarm.at(NINE.plusSeconds(3600), () -> rung.add("at " + clock.instant()));
            alarm.at(NINE.plusSeconds(60), () -> rung.add("early"));
            clock.forwardTo(NINE.plusSeconds(90));
            Awaitility.await().atMost(5, TimeUnit.SECONDS).until(() -> rung.contains("early"));
            assertThat(rung).containsExactly("early");
            clock.forwardTo(NINE.plusSeconds(3600));
            Awaitility.await().atMost(5, TimeUnit.SECONDS).until(() -> rung.size() > 1);
            assertThat(rung).containsExactly("early", "at 2026-11-24T10:00:00Z");
        }
    }
}
