package dev.heliotrope.asterisk.ami;

import java.time.Duration;

/**
 * How patient we are with Asterisk. {@code answer}: for the reply to an action; {@code ping}: between two pings; {@code boot}:
 * for a started Asterisk to say that it is fully booted, after which we go on without its word; {@code again}: so often it is asked anew how things stand; {@code firstRetry} doubles up
 * to {@code lastRetry}.
 */
record Pace(Duration answer, Duration ping, Duration boot, Duration again, Duration firstRetry, Duration lastRetry) {
    static final Pace USUAL = new Pace(
            Duration.ofSeconds(2),
            Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMillis(50),
            Duration.ofSeconds(1));

    Pace answer(Duration patience) {
        return new Pace(patience, ping, boot, again, firstRetry, lastRetry);
    }

    Pace again(Duration often) {
        return new Pace(answer, ping, boot, often, firstRetry, lastRetry);
    }

    Duration after(Duration retry) {
        Duration twice = retry.multipliedBy(2);
        return twice.compareTo(lastRetry) > 0 ? lastRetry : twice;
    }
}
