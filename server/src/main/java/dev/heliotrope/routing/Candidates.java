package dev.heliotrope.routing;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Who could gain by several agents having become free, in the order in which they are served: of each cohort only the first, and
 * the others once nobody stands before them. A cohort whose first goes without has nobody who could do better.
 */
final class Candidates {
    private static final Comparator<Caller> ORDER = Caller::compare;

    private final Floorplan floor;
    private final PriorityQueue<Caller> firsts = new PriorityQueue<>(ORDER);
    private int round;

    Candidates(Floorplan floor) {
        this.floor = floor;
    }

    /** Nobody is a candidate yet. */
    void begin() {
        firsts.clear();
        round++;
    }

    void add(Caller caller) {
        firsts.add(caller);
    }

    /** Whoever its free agents could serve. */
    void add(Group group) {
        for (int channel = 0; channel < Group.CHANNELS; channel++) {
            int[] cohorts = group.cohorts[channel];
            for (int i = 1; group.free[channel] > 0 && i <= cohorts[0]; i++) {
                add(cohorts[i]);
            }
        }
        for (Desk desk : group.desks) {
            if (desk.free != 0) {
                desk.holdouts.forEach(firsts::add);
            }
        }
    }

    private void add(int number) {
        if (floor.cohorts.heads.least[number] != Long.MAX_VALUE) {
            Cohort cohort = floor.cohorts.get(number);
            if (cohort.round != round) {
                cohort.round = round;
                cohort.apart.forEach(firsts::add);
                addFirst(cohort);
            }
        }
    }

    /** To be called again after that one was served. */
    void addFirst(Cohort cohort) {
        Caller first = cohort.first();
        if (first != null) {
            firsts.add(first);
        }
    }

    /** Null if there is nobody left. */
    @Nullable
    Caller next() {
        return firsts.poll();
    }
}
