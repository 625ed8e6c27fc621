package dev.heliotrope.hours;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Time on duty, and how it begins and ends: a team or a person is at the edge for so long after coming and before going, and
 * takes no new call for so long before going. Every stretch of being open counts, so a break for lunch is an end as well.
 *
 * @param edge at both ends; zero for none
 * @param handOver before the end; zero for none
 */
public record Shift(Calendar calendar, Duration edge, Duration handOver) {
    /** In the order in which callers should be offered to them; nobody is offered to the last two. */
    public enum Phase {
        CORE,
        EDGE,
        HANDING_OVER,
        OFF
    }

    public static Shift of(Calendar calendar) {
        return new Shift(calendar, Duration.ZERO, Duration.ZERO);
    }

    public Phase phase(Instant at) {
        if (!calendar.at(at).isOpen()) {
            return Phase.OFF;
        }
        if (endsWithin(handOver, at)) {
            return Phase.HANDING_OVER;
        }
        return endsWithin(edge, at) || beganWithin(edge, at) ? Phase.EDGE : Phase.CORE;
    }

    /** On duty, neither just come nor about to go. */
    public boolean core(Instant at) {
        return phase(at) == Phase.CORE;
    }

    /** On duty, but so near its end that a call should go to those who come after; false off duty. */
    public boolean noNewOffers(Instant at) {
        return phase(at) == Phase.HANDING_OVER;
    }

    /** The first instant after {@code at} at which the phase is another; empty if there is none in a year. */
    public Optional<Instant> nextPhase(Instant at) {
        Phase now = phase(at);
        Optional<Instant> next = candidate(at);
        while (next.isPresent() && phase(next.get()) == now) {
            next = candidate(next.get());
        }
        return next;
    }

    private Optional<Instant> candidate(Instant at) {
        TreeSet<Instant> candidates = new TreeSet<>();
        Optional<Instant> change = calendar.nextChange(at);
        change.ifPresent(end -> candidates.addAll(
                Stream.of(end, end.minus(edge), end.minus(handOver)).toList()));
        lastBegin(at).map(begin -> begin.plus(edge)).ifPresent(candidates::add);
        return Optional.ofNullable(candidates.higher(at));
    }

    private boolean endsWithin(Duration time, Instant at) {
        return calendar.nextChange(at).map(end -> !end.isAfter(at.plus(time))).orElse(false);
    }

    private boolean beganWithin(Duration time, Instant at) {
        return lastBegin(at).map(begin -> at.isBefore(begin.plus(time))).orElse(false);
    }

    /** The last change up to {@code at}, if it is not longer ago than the edge is long. */
    private Optional<Instant> lastBegin(Instant at) {
        Optional<Instant> last = Optional.empty();
        Optional<Instant> change = calendar.nextChange(at.minus(edge).minusNanos(1));
        while (change.isPresent() && !change.get().isAfter(at)) {
            last = change;
            change = calendar.nextChange(change.get());
        }
        return last;
    }
}
