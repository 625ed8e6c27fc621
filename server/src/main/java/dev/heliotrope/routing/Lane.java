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

    final Kind kind;
    /** What is added to a turn for the instant of joining, in milliseconds. */
    final long headStart;

    final int channel;
    /** The step from which on nothing is left to try. */
    private final int over;
    /** By step, where its first caller stands; the next lower step's place if there is none. */
    private final int[] firsts;
    /** By step, when it begins, see {@link Kind#begins}. */
    private final long[] begins;
    /** By step, the cohort, and the place there for the first one's turn. */
    private final @Nullable Cohort[] cohorts;

    private final int[] seats;
    private @Nullable Caller[] callers = new Caller[LEAST];
    /** Beside the callers, who are far away in memory. */
    private long[] turns = new long[LEAST];

    private int tail;
    private int count;

    Lane(Kind kind, long headStart) {
        this.kind = kind;
        this.headStart = headStart;
        this.firsts = new int[kind.lasts.length];
        this.begins = kind.begins;
        this.channel = kind.channel().number;
        this.over = kind.isOver(firsts.length - 1) ? firsts.length - 1 : firsts.length;
        this.seats = new int[firsts.length];
        this.cohorts = new Cohort[firsts.length];
    }

    private int end(int step) {
        return step == 0 ? tail : firsts[step - 1];
    }

    /** Nothing is left to try in that step. */
    boolean isOver(int step) {
        return step >= over;
    }

    boolean isEmpty(int step) {
        return firsts[step] == end(step);
    }

    /** Of the first in that step; {@link Long#MAX_VALUE} if there is nobody. */
    private long firstTurn(int step) {
        return isEmpty(step) ? Long.MAX_VALUE : turns[firsts[step] & (turns.length - 1)];
    }

    /** Null if there is nobody in that step. */
    @Nullable
    Caller first(int step) {
        return isEmpty(step) ? null : callers[firsts[step] & (callers.length - 1)];
    }

    /** When the first in that step comes to the next one; {@link Long#MAX_VALUE} for never. */
    long deadline(int step) {
        long turn = firstTurn(step);
        long until = begins[step + 1];
        return turn == Long.MAX_VALUE || until < 0 ? Long.MAX_VALUE : turn + headStart + until;
    }

    /** In milliseconds; negative for as long as need be. */
    long lasts(int step) {
        return begins[step + 1] < 0 ? -1 : begins[step + 1] - begins[step];
    }

    /** The caller comes after all who stand here, and nobody is in an earlier step. */
    boolean takes(Caller caller) {
        if (count == 0) {
            return true;
        }
        int last = (tail - 1) & (turns.length - 1);
        boolean later = caller.turn > turns[last] || (caller.turn == turns[last] && isBefore(callers[last], caller));
        return later && (caller.step == 0 || firsts[caller.step - 1] == tail);
    }

    void add(Caller caller, Cohorts all) {
        if (tail - firsts[firsts.length - 1] == callers.length) {
            makeRoom();
        }
        int at = tail & (callers.length - 1);
        callers[at] = caller;
        turns[at] = caller.turn;
        caller.lane = this;
        caller.slot = tail++;
        count++;
        for (int step = 0; step < caller.step; step++) {
            firsts[step] = tail;
        }
        if (firsts[caller.step] == tail - 1) {
            tell(caller.step, all);
        }
    }

    void remove(Caller caller, Cohorts all) {
        int step = caller.step;
        int slot = caller.slot;
        callers[slot & (callers.length - 1)] = null;
        caller.lane = null;
        count--;
        if (firsts[step] == slot) {
            passHoles(step);
            // steps that nobody is in begin where the one before them does
            for (int later = step + 1; later < firsts.length && firsts[later] == slot; later++) {
                firsts[later] = firsts[step];
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
        firsts[step]++;
        passHoles(step);
        tell(step, all);
        if (alone) {
            tell(step + 1, all);
        }
    }

    /** How many come before that one; holes make it take as long as the lane. */
    int before(Caller asked) {
        int mask = callers.length - 1;
        int first = firsts[firsts.length - 1];
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
        int first = firsts[step];
        while (first != end && callers[first & mask] == null) {
            first++;
        }
        firsts[step] = first;
    }

    /** The last place is never a hole. */
    private void drawIn() {
        int mask = callers.length - 1;
        int last = firsts[firsts.length - 1];
        while (tail != last && callers[(tail - 1) & mask] == null) {
            tail--;
        }
        for (int step = 0; step < firsts.length && firsts[step] - tail > 0; step++) {
            firsts[step] = tail;
        }
    }

    private void tell(int step, Cohorts all) {
        Cohort cohort = cohort(step, all);
        cohort.first(seats[step], firstTurn(step));
        all.refresh(cohort);
    }

    private void makeRoom() {
        @Nullable Caller[] before = callers;
        int from = firsts[firsts.length - 1];
        int to = tail;
        int size = count * 2 > before.length ? before.length * 2 : before.length;
        int[] were = firsts.clone();
        callers = new Caller[size];
        turns = new long[size];
        int step = firsts.length - 1;
        tail = 0;
        for (int i = from; i != to; i++) {
            for (; step >= 0 && were[step] == i; step--) {
                firsts[step] = tail;
            }
            Caller caller = before[i & (before.length - 1)];
            if (caller != null) {
                caller.slot = tail;
                turns[tail] = caller.turn;
                callers[tail++] = caller;
            }
        }
        for (; step >= 0; step--) {
            firsts[step] = tail;
        }
    }

    Cohort cohort(int step, Cohorts all) {
        Cohort cohort = cohorts[step];
        if (cohort == null) {
            cohort = kind.cohort(step, all);
            cohorts[step] = cohort;
            seats[step] = cohort.join(this, step);
        }
        return cohort;
    }
}
