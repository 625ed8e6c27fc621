package dev.heliotrope.app;

import dev.heliotrope.session.Alarm;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Timers of an event loop, set by the server's own clock, which may be offset from the wall's. */
record LoopAlarm(ScheduledExecutorService loop, InstantSource clock) implements Alarm {
    @Override
    public Set at(Instant when, Runnable task) {
        long away = Duration.between(clock.instant(), when).toMillis();
        // one more than the difference, as a task that finds itself too early would have to be set again
        ScheduledFuture<?> timer = loop.schedule(task, Math.max(1, away + 1), TimeUnit.MILLISECONDS);
        return () -> timer.cancel(false);
    }
}
