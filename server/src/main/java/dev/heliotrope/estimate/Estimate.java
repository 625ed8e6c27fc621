package dev.heliotrope.estimate;

import java.time.Duration;

/**
 * How long a caller will wait from now on until an agent answers, if they stay: in eight of ten cases from {@code least} to
 * {@code most}, as often longer as shorter than {@code middle}.
 */
public record Estimate(Duration least, Duration middle, Duration most) {
    /** Beyond that nobody wants to hear a number. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private static final Duration FINE = Duration.ofMinutes(3);

    static Estimate ofSeconds(double least, double middle, double most) {
        return new Estimate(seconds(least), seconds(middle), seconds(most));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(Math.min(seconds, 1e6) * 1000));
    }

    /** Narrow enough to be told: to within three minutes, or half as much again as the wait itself. */
    boolean isSure() {
        Duration width = most.minus(least);
        boolean narrow = width.compareTo(FINE) <= 0
                || width.compareTo(middle.multipliedBy(3).dividedBy(2)) <= 0;
        return narrow && most.compareTo(LONGEST) <= 0;
    }
}
