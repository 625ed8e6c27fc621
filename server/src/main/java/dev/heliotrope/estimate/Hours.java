package dev.heliotrope.estimate;

import dev.heliotrope.hours.Shift;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When a shift takes calls in the next hours. */
final class Hours {
    static final Duration AHEAD = Duration.ofHours(4);
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Instant from;
    private final boolean first;
    /** At each of them the answer is another. */
    private final List<Instant> changes = new ArrayList<>();

    private Hours(Shift shift, Instant from) {
        this.from = from;
        this.first = takesCalls(shift, from);
        boolean takes = first;
        Optional<Instant> next = shift.nextPhase(from);
        while (next.isPresent() && next.get().isBefore(from.plus(AHEAD).plus(KEPT))) {
            boolean then = takesCalls(shift, next.get());
            if (then != takes) {
                changes.add(next.get());
                takes = then;
            }
            next = shift.nextPhase(next.get());
        }
    }

    static Hours of(Shift shift, Instant from) {
        return new Hours(shift, from);
    }

    private static boolean takesCalls(Shift shift, Instant at) {
        Shift.Phase phase = shift.phase(at);
        return phase == Shift.Phase.CORE || phase == Shift.Phase.EDGE;
    }

    boolean isFor(Instant at) {
        return !at.isBefore(from) && at.isBefore(from.plus(KEPT));
    }

    boolean isOpen(Instant at) {
        boolean open = first;
        for (Instant change : changes) {
            if (change.isAfter(at)) {
                break;
            }
            open = !open;
        }
        return open;
    }

    List<Instant> changes() {
        return changes;
    }
}
