package dev.heliotrope.session;

import java.time.Duration;

/**
 * How long things may take. {@code wake} is when a caller who did not wake up is woken again; {@code lookup} bounds the look-up
 * of a caller's language and last agent; {@code regroup} is how long a server that has just started waits, before it offers
 * anything, for the calls that it was left: they come back in no order.
 */
public record Patience(Duration wake, Duration lookup, Duration regroup) {
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofSeconds(5));
}
