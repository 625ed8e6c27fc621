package dev.heliotrope.hours;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When a place is open. All questions are asked for an instant; the answer is worked out in the place's own zone. */
public interface Calendar {
    String name();

    ZoneId zone();

    Opening at(Instant at);

    /** The first instant after {@code at} at which open becomes closed or closed open; empty if there is none in a year. */
    Optional<Instant> nextChange(Instant at);

    /** The first instant after {@code at} at which another rule may win; no later than {@link #nextChange}. */
    default Optional<Instant> nextTurn(Instant at) {
        return nextChange(at);
    }

    /** The same place as if there were no holidays, overrides, leave or overtime: what a gap in a year is held against. */
    default Calendar usual() {
        return this;
    }

    /** All changes from open to closed and back after {@code from} and before {@code to}, in order; costs less than stretches. */
    default List<Instant> changes(Instant from, Instant to) {
        List<Instant> changes = new ArrayList<>();
        Optional<Instant> next = nextChange(from).filter(to::isAfter);
        while (next.isPresent()) {
            changes.add(next.get());
            next = nextChange(next.get()).filter(to::isAfter);
        }
        return changes;
    }

    /**
     * The effective hours from {@code from} until {@code to}: stretches without a gap between them, each with the rule that
     * won. Neighbours differ in rule or reason.
     */
    default List<Stretch> stretches(Instant from, Instant to) {
        ArrayList<Stretch> stretches = new ArrayList<>();
        for (Instant begin = from; begin.isBefore(to); ) {
            Instant end = nextTurn(begin).filter(to::isAfter).orElse(to);
            Opening opening = at(begin);
            boolean same = !stretches.isEmpty() && stretches.getLast().opening().equals(opening);
            Instant since = same ? stretches.removeLast().from() : begin;
            stretches.add(new Stretch(since, end, opening));
            begin = end;
        }
        return stretches;
    }
}
