package dev.heliotrope.routing;

import java.util.Arrays;
import java.util.BitSet;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Who could gain by several agents having become free, in the order in which they are served: of each cohort only the first, and
 * the others once nobody stands before them. A cohort whose first goes without has nobody who could do better.
 */
final class Candidates {
    private final Floorplan floor;
    private final PriorityQueue<Caller> single = new PriorityQueue<>(Caller::compare);
    private final BitSet known = new BitSet();
    private int[] cohorts = new int[64];
    /** By cohort, at the latest when its first was served. */
    private long[] turns = new long[64];

    private int count;
    /** Which cohort the last one was the first of; negative for none. */
    private int last = -1;

    Candidates(Floorplan floor) {
        this.floor = floor;
    }

    void add(Caller caller) {
        single.add(caller);
    }

    /** Whoever its free agents could serve. */
    void add(Group group) {
        for (int channel = 0; channel < Group.CHANNELS; channel++) {
            for (int i = 0; group.free[channel] > 0 && i < group.cohortCount[channel]; i++) {
                add(group.cohorts[channel][i]);
            }
        }
        for (Desk desk : group.desks) {
            if (desk.free != 0) {
                desk.holdouts.forEach(single::add);
            }
        }
    }

    private void add(int cohort) {
        if (floor.firstTurns[cohort] != Long.MAX_VALUE && !known.get(cohort)) {
            known.set(cohort);
            if (count == cohorts.length) {
                cohorts = Arrays.copyOf(cohorts, count * 2);
                turns = Arrays.copyOf(turns, count * 2);
            }
            Cohort of = floor.cohorts.get(cohort);
            of.apart.forEach(single::add);
            cohorts[count] = cohort;
            turns[count++] = of.firstKey();
        }
    }

    /** Null if there is nobody left. */
    @Nullable
    Caller next() {
        int least = least();
        Caller first = least < 0 ? null : first(least);
        Caller alone = single.peek();
        boolean fromCohort = first != null && (alone == null || Caller.compare(first, alone) < 0);
        last = fromCohort ? least : -1;
        return fromCohort ? first : single.poll();
    }

    private int least() {
        int least = -1;
        for (int i = 0; i < count; i++) {
            if (turns[i] != Long.MAX_VALUE && (least < 0 || isBefore(i, least))) {
                least = i;
            }
        }
        return least;
    }

    private boolean isBefore(int one, int other) {
        if (turns[one] != turns[other]) {
            return turns[one] < turns[other];
        }
        Caller first = first(one);
        Caller second = first(other);
        return first != null && (second == null || Caller.compare(first, second) < 0);
    }

    private @Nullable Caller first(int i) {
        return floor.cohorts.get(cohorts[i]).first();
    }

    /** Whether the last one got an agent. */
    void tried(boolean served) {
        if (last >= 0) {
            turns[last] = served ? floor.cohorts.get(cohorts[last]).firstKey() : Long.MAX_VALUE;
        }
    }
}
