package dev.heliotrope.app;

import dev.heliotrope.session.Alarm;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Timers by a clock that may be moved on or change its pace meanwhile, which is why it is looked at now and then. */
record PacedAlarm(ScheduledExecutorService loop, PacedClock clock) implements Alarm {
    private static final Duration LOOK = Duration.ofMillis(100);

    @Override
    public Set at(Instant when, Runnable task) {
        AtomicBoolean cancelled = new AtomicBoolean();
        await(when, task, cancelled);
        return () -> cancelled.set(true);
    }

    private void await(Instant when, Runnable task, AtomicBoolean cancelled) {
        long away = Math.min(clock.wallUntil(when).toMillis() + 1, LOOK.toMillis());
        Runnable look = () -> look(when, task, cancelled);
        ScheduledFuture<?> unused = loop.schedule(look, Math.max(1, away), TimeUnit.MILLISECONDS);
    }

    private void look(Instant when, Runnable task, AtomicBoolean cancelled) {
        if (cancelled.get()) {
            return;
        }
        if (clock.instant().isBefore(when)) {
            await(when, task, cancelled);
        } else {
            task.run();
        }
    }
}
