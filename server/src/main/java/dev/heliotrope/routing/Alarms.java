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

    private final Map<Long, Row> byLength = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final PriorityQueue<Other> others = new PriorityQueue<>(Comparator.comparingLong(Other::at));
    private long next = Long.MAX_VALUE;

    /** {@link Long#MAX_VALUE} for never. */
    long next() {
        return next;
    }

    Row row(long length) {
        return byLength.computeIfAbsent(length, key -> {
            Row row = new Row();
            rows.add(row);
            return row;
        });
    }

    void step(Row row, Caller caller) {
        next = Math.min(next, caller.deadline);
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

    /** Something that is due, null if nothing is any more. */
    @Nullable
    Object due(long now) {
        Other first = others.peek();
        if (first != null && first.at() <= now) {
            others.remove();
            return first.what();
        }
        long then = first == null ? Long.MAX_VALUE : first.at();
        for (Row row : rows) {
            if (row.first() <= now) {
                return row.poll();
            }
            then = Math.min(then, row.first());
        }
        next = then;
        return null;
    }

    /** Callers whose step ends by time, in the order in which it does. */
    static final class Row {
        private long[] deadlines = new long[16];
        private @Nullable Caller[] callers = new Caller[16];
        private int head;
        private int size;
        private int wornAt = 1_024;

        long first() {
            return size == 0 ? Long.MAX_VALUE : deadlines[head];
        }

        /** False if it would be out of order. */
        boolean add(long deadline, Caller caller) {
            int mask = deadlines.length - 1;
            if (size > 0 && deadlines[(head + size - 1) & mask] > deadline) {
                return false;
            }
            if (size >= wornAt) {
                sweep();
            }
            if (size == deadlines.length) {
                grow();
            }
            int at = (head + size++) & (deadlines.length - 1);
            deadlines[at] = deadline;
            callers[at] = caller;
            return true;
        }

        @Nullable
        Caller poll() {
            Caller caller = callers[head];
            callers[head] = null;
            head = (head + 1) & (deadlines.length - 1);
            size--;
            return caller;
        }

        private void grow() {
            int mask = deadlines.length - 1;
            long[] moreDeadlines = new long[deadlines.length * 2];
            @Nullable Caller[] moreCallers = new Caller[deadlines.length * 2];
            for (int i = 0; i < size; i++) {
                moreDeadlines[i] = deadlines[(head + i) & mask];
                moreCallers[i] = callers[(head + i) & mask];
            }
            deadlines = moreDeadlines;
            callers = moreCallers;
            head = 0;
        }

        /** Callers who have gone need not stay in memory until their time. */
        private void sweep() {
            int mask = deadlines.length - 1;
            int kept = 0;
            for (int i = 0; i < size; i++) {
                Caller caller = callers[(head + i) & mask];
                if (caller != null && caller.deadline == deadlines[(head + i) & mask]) {
                    deadlines[(head + kept) & mask] = caller.deadline;
                    callers[(head + kept++) & mask] = caller;
                }
            }
            for (int i = kept; i < size; i++) {
                callers[(head + i) & mask] = null;
            }
            size = kept;
            wornAt = Math.max(1_024, kept * 2);
        }
    }
}
