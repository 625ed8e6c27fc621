package dev.heliotrope.routing;

import org.jspecify.annotations.Nullable;

/**
 * Callers of one kind with the same head start, whom nothing but time moves on: the order in which they joined is that in which
 * they are served and in which they come to each step. So those of one step stand side by side, the furthest step first, and a
 * caller moves on to the next step by the border between the two being shifted. Whoever leaves leaves a hole, which is passed
 * over when a border comes to it.
 */
final class Lane {
    private static final int LEAST = 8;
    private static final long UNKNOWN = -1;

    static final long NEVER = Long.MIN_VALUE;

    final int channel;
    private final Kind kind;
    final int steps;
    /** The step from which on nothing is left to try. */
    private final int over;
    /**
     * By step, the turn of its first caller, {@link Long#MAX_VALUE} for nobody; then how long after a turn it ends; then the
     * seat among the {@link Heads}. All that a step's end looks at lies together: these are far away in memory each time.
     */
    private final long[] row;
    /** By step, where its first caller stands, or the next lower step's place if there is none; then the alarms of its end. */
    private final int[] marks;

    private @Nullable Caller[] callers = new Caller[LEAST];
    /** Beside the callers, who are far away in memory. */
    private long[] turns = new long[LEAST];

    private int tail;
    private int count;

    /** {@code headStart} is what is added to a turn for the instant of joining, in milliseconds. */
    Lane(Kind kind, long headStart) {
        this.kind = kind;
        this.steps = kind.lasts.length;
        this.row = new long[steps * 3];
        this.marks = new int[steps * 2];
        this.channel = kind.channel().number;
        this.over = kind.isOver(steps - 1) ? steps - 1 : steps;
        for (int step = 0; step < steps; step++) {
            long ends = kind.begins[step + 1];
            row[step] = Long.MAX_VALUE;
            row[steps + step] = ends < 0 ? NEVER : headStart + ends;
            row[steps * 2 + step] = UNKNOWN;
        }
    }

    private int end(int step) {
        return step == 0 ? tail : marks[step - 1];
    }

    /** Nothing is left to try in that step. */
    boolean isOver(int step) {
        return step >= over;
    }

    private boolean isEmpty(int step) {
        return marks[step] == end(step);
    }

    /** Null if there is nobody in that step. */
    @Nullable
    Caller first(int step) {
        return row[step] == Long.MAX_VALUE ? null : callers[marks[step] & (callers.length - 1)];
    }

    /** Of the first in that step; {@link Long#MAX_VALUE} if there is nobody. */
    long turn(int step) {
        return row[step];
    }

    /** In milliseconds. */
    long lasts(int step) {
        return kind.lasts[step];
    }

    /** When the first in that step comes to the next one; {@link Long#MAX_VALUE} for never. */
    long deadline(int step) {
        return row[step] == Long.MAX_VALUE ? Long.MAX_VALUE : deadline(step, row[step]);
    }

    /** When whoever has that turn comes from that step to the next one; {@link Long#MAX_VALUE} for never. */
    long deadline(int step, long turn) {
        long ends = row[steps + step];
        return ends == NEVER ? Long.MAX_VALUE : turn + ends;
    }

    /** The row in which the ends of that step are waited for, as told to {@link #alarms(int, int)}; 0 if it was not. */
    int alarms(int step) {
        return marks[steps + step];
    }

    void alarms(int step, int number) {
        marks[steps + step] = number;
    }

    /** The first turn where those of that step are told of. */
    long head(int step, Heads heads) {
        long seat = row[steps * 2 + step];
        return seat == UNKNOWN ? 0 : heads.get(seat);
    }

    /** Looks at what the end of that step will look at, so that it is near by then. */
    long near(int step) {
        int first = marks[step];
        return row[step]
                + turns[(first + 1) & (turns.length - 1)]
                + (callers[first & (callers.length - 1)] == null ? 0 : 1);
    }

    /** The caller's step, and when it began, which are not written while they stand here. */
    void settle(Caller caller) {
        int step = 0;
        while (caller.slot - marks[step] < 0) {
            step++;
        }
        caller.isIn(step, caller.joined + kind.begins[step]);
    }

    /** The caller comes after all who stand here, and nobody is in an earlier step. */
    boolean takes(Caller caller) {
        if (count == 0) {
            return true;
        }
        int last = (tail - 1) & (turns.length - 1);
        boolean later = caller.turn > turns[last] || (caller.turn == turns[last] && isBefore(callers[last], caller));
        return later && (caller.step() == 0 || marks[caller.step() - 1] == tail);
    }

    void add(Caller caller, Cohorts all) {
        if (tail - marks[steps - 1] == callers.length) {
            makeRoom();
        }
        int in = caller.step();
        int at = tail & (callers.length - 1);
        callers[at] = caller;
        turns[at] = caller.turn;
        caller.lane = this;
        caller.slot = tail++;
        count++;
        for (int step = 0; step < in; step++) {
            marks[step] = tail;
        }
        if (marks[in] == tail - 1) {
            tell(in, all);
        }
    }

    void remove(Caller caller, Cohorts all) {
        int step = caller.step();
        int slot = caller.slot;
        callers[slot & (callers.length - 1)] = null;
        caller.lane = null;
        count--;
        if (marks[step] == slot) {
            passHoles(step);
            // steps that nobody is in begin where the one before them does
            for (int later = step + 1; later < steps && marks[later] == slot; later++) {
                marks[later] = marks[step];
            }
            tell(step, all);
        }
        if (slot == tail - 1) {
            drawIn();
        }
    }

    /** The first in that step is in the next one now. */
    void shift(int step, Cohorts all) {
        boolean alone = isEmpty(step + 1);
        marks[step]++;
        passHoles(step);
        tell(step, all);
        if (alone) {
            tell(step + 1, all);
        }
    }

    /** How many come before that one; holes make it take as long as the lane. */
    int before(Caller asked) {
        int mask = callers.length - 1;
        int first = marks[steps - 1];
        int before = 0;
        int end = placeOf(asked, first);
        if (count == tail - first) {
            before = end - first;
        } else {
            for (int i = first; i != end; i++) {
                before += callers[i & mask] == null ? 0 : 1;
            }
        }
        return before;
    }

    /** Of the first who does not come before that one. */
    private int placeOf(Caller asked, int first) {
        int mask = callers.length - 1;
        int from = first;
        int to = tail;
        while (from != to) {
            int middle = from + (to - from) / 2;
            if (turns[middle & mask] < asked.turn) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        while (from != tail && turns[from & mask] == asked.turn && isBefore(callers[from & mask], asked)) {
            from++;
        }
        return from;
    }

    private static boolean isBefore(@Nullable Caller one, Caller other) {
        return one == null || Caller.compare(one, other) < 0;
    }

    private void passHoles(int step) {
        int mask = callers.length - 1;
        int end = end(step);
        int first = marks[step];
        while (first != end && callers[first & mask] == null) {
            first++;
        }
        marks[step] = first;
    }

    /** The last place is never a hole. */
    private void drawIn() {
        int mask = callers.length - 1;
        int last = marks[steps - 1];
        while (tail != last && callers[(tail - 1) & mask] == null) {
            tail--;
        }
        for (int step = 0; step < steps && marks[step] - tail > 0; step++) {
            marks[step] = tail;
        }
    }

    private void tell(int step, Cohorts all) {
        long turn = isEmpty(step) ? Long.MAX_VALUE : turns[marks[step] & (turns.length - 1)];
        row[step] = turn;
        all.heads.set(seat(step, all), turn);
    }

    private void makeRoom() {
        @Nullable Caller[] before = callers;
        int from = marks[steps - 1];
        int to = tail;
        int size = count * 2 > before.length ? before.length * 2 : before.length;
        int[] were = marks.clone();
        callers = new Caller[size];
        turns = new long[size];
        int step = steps - 1;
        tail = 0;
        for (int i = from; i != to; i++) {
            for (; step >= 0 && were[step] == i; step--) {
                marks[step] = tail;
            }
            Caller caller = before[i & (before.length - 1)];
            if (caller != null) {
                caller.slot = tail;
                turns[tail] = caller.turn;
                callers[tail++] = caller;
            }
        }
        for (; step >= 0; step--) {
            marks[step] = tail;
        }
    }

    /** Its number. */
    int cohort(int step, Cohorts all) {
        return (int) (seat(step, all) >>> Integer.SIZE);
    }

    private long seat(int step, Cohorts all) {
        if (row[steps * 2 + step] == UNKNOWN) {
            row[steps * 2 + step] = kind.cohort(step, all).join(this, step);
        }
        return row[steps * 2 + step];
    }
}
