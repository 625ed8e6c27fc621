package dev.heliotrope.storage;

import java.time.Duration;

/** How long to leave a database alone that did not answer: from a tenth of a second, doubled up to five. One thread's. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Duration pause = Duration.ZERO;
    private long until = System.nanoTime();

    void longer() {
        Duration doubled = pause.isZero() ? FIRST : pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        until = System.nanoTime() + pause.toNanos();
    }

    void none() {
        pause = Duration.ZERO;
        until = System.nanoTime();
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, until - System.nanoTime()));
    }

    boolean isOver() {
        return left().isZero();
    }
}
