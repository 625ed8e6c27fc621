package dev.heliotrope.coverage;

import dev.heliotrope.hours.Calendar;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A gap that the usual week does not have, from the first to the last instant at which somebody is missing who would usually
 * be there; the nights between are gaps anyway.
 *
 * @param again when it begins again for the same cause, at the same time on the clock and for as long
 */
public record ExceptionalGap(
        Instant from, Instant to, int fewest, List<Cause> causes, Optional<Ending> ending, List<Instant> again) {
    /** Who makes an end of it, and when; with the night that follows it may be later than {@code to}. */
    public record Ending(Calendar opens, Instant at) {}
}
