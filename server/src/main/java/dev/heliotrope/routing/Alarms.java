package dev.heliotrope.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * What time alone will do. Steps that last equally long end in the order in which they began, so a row for each length will do,
 * and only what is out of order needs a heap. What has lost its meaning meanwhile stays in until its time; whoever is woken looks.
 */
final class Alarms {
    private record Other(long at, Object what) {}

    private record Length(long millis, int step) {}

    /** Of lanes, when the first in that step, or somebody after them, comes to the next one. */
    static final class Steps extends AlarmRow<Lane> {
        private static final int AHEAD = 8;

        final int step;
        private int left;
        /** Only so that looking is not in vain. */
        long near;

        Steps(int step) {
            this.step = step;
        }

        /** Looks at several lanes that come soon: to load from memory far away takes no longer for eight at once than for one. */
        void lookAhead(Heads heads) {
            if (left-- > 0) {
                return;
            }
            left = AHEAD - 1;
            long seen = 0;
            for (int i = 0; i < AHEAD && i < size(); i++) {
                seen += at(i).channel;
            }
            for (int i = 0; i < AHEAD && i < size(); i++) {
                seen += at(i).near(step);
            }
            for (int i = 0; i < AHEAD && i < size(); i++) {
                seen += at(i).head(step, heads);
            }
            near = seen;
        }

        @Override
        boolean isTrue(long instant, Lane lane) {
            return lane.deadline(step) <= instant;
        }
    }

    private static final class Callers extends AlarmRow<Caller> {
        @Override
        boolean isTrue(long instant, Caller caller) {
            return caller.deadline == instant;
        }
    }

    private final Map<Length, Integer> ofLanes = new HashMap<>();
    private final Map<Long, Callers> ofCallers = new HashMap<>();
    private final List<Steps> steps = new ArrayList<>();
    private final List<Callers> callers = new ArrayList<>();
    private final PriorityQueue<Other> others = new PriorityQueue<>(Comparator.comparingLong(Other::at));
    private long next = Long.MAX_VALUE;

    /** {@link Long#MAX_VALUE} for never. */
    long next() {
        return next;
    }

    /** The number, from 1, of the row for that step of lanes, as long as it lasts. */
    int steps(long millis, int step) {
        return ofLanes.computeIfAbsent(new Length(millis, step), key -> {
            steps.add(new Steps(step));
            return steps.size();
        });
    }

    void at(long when, int row, Lane lane) {
        next = Math.min(next, when);
        if (!steps.get(row - 1).add(when, lane)) {
            others.add(new Other(when, lane));
        }
    }

    /** At the caller's deadline; {@code lasts} is how long the step does that then ends. */
    void at(Caller caller, long lasts) {
        next = Math.min(next, caller.deadline);
        Callers row = ofCallers.computeIfAbsent(lasts, key -> {
            Callers one = new Callers();
            callers.add(one);
            return one;
        });
        if (!row.add(caller.deadline, caller)) {
            others.add(new Other(caller.deadline, caller));
        }
    }

    void at(long when, Object what) {
        if (when != Long.MAX_VALUE) {
            next = Math.min(next, when);
            others.add(new Other(when, what));
        }
    }

    /** The rows in which something is due, one after the other; null if there is none any more. */
    @Nullable
    Steps dueSteps(long now) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).first() <= now) {
                return steps.get(i);
            }
        }
        return null;
    }

    /** Anything else that is due; null if nothing is any more. */
    @Nullable
    Object due(long now) {
        Other first = others.peek();
        if (first != null && first.at() <= now) {
            others.remove();
            return first.what();
        }
        for (Callers row : callers) {
            Caller caller = row.poll(now);
            if (caller != null) {
                return caller;
            }
        }
        next = first == null ? Long.MAX_VALUE : first.at();
        for (Callers row : callers) {
            next = Math.min(next, row.first());
        }
        for (Steps row : steps) {
            next = Math.min(next, row.first());
        }
        return null;
    }
}
