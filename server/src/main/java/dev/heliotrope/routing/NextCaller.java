package dev.heliotrope.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds who comes first to an agent who has become free: of each cohort that the agent could serve only the first is looked at. */
final class NextCaller {
    private static final List<Channel> CHANNELS = List.of(Channel.values());

    private final Gathering here;
    private final Floorplan floor;

    NextCaller(Gathering here) {
        this.here = here;
        this.floor = here.floor;
    }

    /** Null if nobody who waits may be given to the agent. */
    @Nullable
    Caller of(Desk desk) {
        Caller best = null;
        for (int channel = 0; channel < Group.CHANNELS && desk.free >> channel != 0; channel++) {
            if ((desk.free & (1 << channel)) != 0) {
                best = of(desk, channel, best);
            }
        }
        for (Caller caller : desk.holdouts) {
            if (desk.isFree(caller.kind.channel()) && here.choice.mayTake(caller, desk.group)) {
                return earlier(caller, best);
            }
        }
        return best;
    }

    private static Caller earlier(Caller one, @Nullable Caller other) {
        return other == null || Caller.compare(one, other) < 0 ? one : other;
    }

    private @Nullable Caller of(Desk desk, int channel, @Nullable Caller known) {
        Group group = desk.group;
        boolean spare = floor.reserves.canSpare(group, CHANNELS.get(channel));
        Caller sole = spare ? sole(desk, group.cohorts[channel]) : null;
        return sole != null ? earlier(sole, known) : ofAll(desk, channel, spare, known);
    }

    /** By turns alone, which lie close together; null if it takes more to tell. */
    private @Nullable Caller sole(Desk desk, int[] cohorts) {
        long[] turns = floor.cohorts.heads.least;
        long least = Long.MAX_VALUE;
        int where = -1;
        boolean tied = true;
        for (int i = 1; i <= cohorts[0]; i++) {
            long turn = turns[cohorts[i]];
            if (turn <= least) {
                tied = turn == least;
                least = turn;
                where = cohorts[i];
            }
        }
        Caller first = tied ? null : of(desk, floor.cohorts.get(where));
        return first != null && first.turn == least ? first : null;
    }

    private @Nullable Caller ofAll(Desk desk, int channel, boolean spare, @Nullable Caller known) {
        Caller best = known;
        Group group = desk.group;
        long[] turns = floor.cohorts.heads.least;
        int[] cohorts = group.cohorts[channel];
        for (int i = 1; i <= cohorts[0]; i++) {
            long turn = turns[cohorts[i]];
            if (turn != Long.MAX_VALUE && (best == null || turn <= best.turn)) {
                Cohort cohort = floor.cohorts.get(cohorts[i]);
                Caller first = spare || cohort.terms.vip() ? of(desk, cohort) : null;
                best = first == null ? best : earlier(first, best);
            }
        }
        return best;
    }

    private @Nullable Caller of(Desk desk, Cohort cohort) {
        Caller first = cohort.first();
        for (int i = 0; i < cohort.apart.size(); i++) {
            Caller caller = cohort.apart.get(i);
            if (!caller.excludes(desk.agent, here.now())) {
                return earlier(caller, first);
            }
        }
        return first;
    }

    /**
     * Of those, apart from VIPs, whom free agents of these groups could serve, as more of them are free now than are kept. Null
     * if there is nobody, or if somebody excludes agents or waits for one alone: then there is more to look at than turns.
     */
    @Nullable
    Caller ofSpare(long[] groups) {
        Caller best = null;
        for (int channel = 0; channel < Group.CHANNELS; channel++) {
            GroupSet free = floor.free[channel];
            for (int i = free.next(0, groups); i >= 0; i = free.next(i + 1, groups)) {
                Group group = floor.groups.get(i);
                best = floor.reserves.canSpare(group, CHANNELS.get(channel)) ? firstOf(group, channel, best) : best;
            }
        }
        return best;
    }

    private @Nullable Caller firstOf(Group group, int channel, @Nullable Caller known) {
        Caller best = known;
        long[] turns = floor.cohorts.heads.least;
        int[] cohorts = group.cohorts[channel];
        for (int i = 1; i <= cohorts[0]; i++) {
            long turn = turns[cohorts[i]];
            if (turn != Long.MAX_VALUE && (best == null || turn <= best.turn)) {
                Caller first = floor.cohorts.get(cohorts[i]).first();
                best = first == null ? best : earlier(first, best);
            }
        }
        return best;
    }
}
