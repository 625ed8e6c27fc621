package dev.heliotrope.session;

import java.time.Duration;

/**
 * How long things may take. {@code excluded} is for how long an agent who let a caller's offer ring out, or declined it, is
 * not offered that caller again; {@code aside} for how long an agent whose phone turned a call away is offered none; {@code
 * wake} is when a caller who did not wake up is woken again; {@code lookup} bounds the look-up of a caller's language; {@code
 * regroup} is how long a server that has just started waits, before it offers anything, for the calls that it was left: they
 * come back in no order.
 */
public record Patience(Duration excluded, Duration aside, Duration wake, Duration lookup, Duration regroup) {
    public static final Patience USUAL = new Patience(
            Duration.ofMinutes(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            Duration.ofMillis(500),
            Duration.ofSeconds(5));
}
