package dev.heliotrope.app;

import dev.heliotrope.session.Patience;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * A clock that runs faster than the wall's, and can be moved on: for days that are watched in a minute. Hours, hand-over, the
 * ends of shifts and the steps of queues go by it. What is heard and said cannot be hurried: prompts, music and the ringing of
 * phones take the wall's time, and so does the length of a talk, which Asterisk tells; that a caller has waited for too long is
 * noticed when the music stops for a word. Safe for threads.
 */
final class PacedClock extends Clock {
    /** {@code since} is when it was {@code from}, in the wall's nanoseconds. */
    private record Leg(Instant from, long since, double pace) {}

    private final LongSupplier nanos;
    private final double fastest;
    private Leg leg;

    /** {@code fastest} bounds every later pace. */
    PacedClock(Instant at, double fastest, LongSupplier nanos) {
        this.nanos = nanos;
        this.fastest = fastest;
        this.leg = new Leg(at, nanos.getAsLong(), fastest);
    }

    /** From now on so many times as fast as the wall's. */
    synchronized void run(double pace) {
        leg = new Leg(instant(), nanos.getAsLong(), Math.min(pace, fastest));
    }

    /** Never back. */
    synchronized void forwardTo(Instant later) {
        if (later.isAfter(instant())) {
            leg = new Leg(later, nanos.getAsLong(), leg.pace());
        }
    }

    @Override
    public synchronized Instant instant() {
        return leg.from().plusNanos((long) ((nanos.getAsLong() - leg.since()) * leg.pace()));
    }

    /** The wall's time until it is so late here, if nobody moves the clock; zero or less when it is. */
    synchronized Duration wallUntil(Instant when) {
        return Duration.ofNanos((long) (Duration.between(instant(), when).toNanos() / leg.pace()));
    }

    /** As long for a person as without acceleration: nobody wakes up faster. */
    Patience patience() {
        Patience usual = Patience.USUAL;
        return new Patience(stretched(usual.wake()), stretched(usual.lookup()), stretched(usual.regroup()));
    }

    private Duration stretched(Duration time) {
        return Duration.ofNanos((long) (time.toNanos() * fastest));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
