package dev.heliotrope.app;

import dev.heliotrope.session.Alarm;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Timers of the event loop, set by the server's own clock, which may be offset from the wall's. */
record VertxAlarm(Vertx vertx, InstantSource clock) implements Alarm {
    @Override
    public Set at(Instant when, Runnable task) {
        long away = Duration.between(clock.instant(), when).toMillis();
        // one more than the difference, as a task that finds itself too early would have to be set again
        long timer = vertx.setTimer(Math.max(1, away + 1), id -> task.run());
        return () -> vertx.cancelTimer(timer);
    }
}
