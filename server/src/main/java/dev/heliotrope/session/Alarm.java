package dev.heliotrope.session;

import java.time.Instant;

/** Port: a timer. The task runs once, on any thread, and must not block. */
@FunctionalInterface
public interface Alarm {
    Set at(Instant when, Runnable task);

    /** An alarm that is set. Cancelling one that has gone off does nothing. */
    @FunctionalInterface
    interface Set {
        void cancel();
    }
}
