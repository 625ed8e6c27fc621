package dev.heliotrope.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the agent for one call, by looking at the first of each group in which somebody is free. */
final class Choice {
    private final Floorplan floor;

    Choice(Floorplan floor) {
        this.floor = floor;
    }

    /** Null if nobody may take the call. */
    @Nullable
    Desk of(Caller caller, long now) {
        Desk last = caller.heldOutFor;
        if (last != null) {
            return mayTake(caller, last, now) ? last : null;
        }
        int step = caller.step();
        return floor.isNobodyFree(caller.kind.cohortNumber(step, floor.cohorts)) ? null : ofAll(caller, step, now);
    }

    private @Nullable Desk ofAll(Caller caller, int step, long now) {
        GroupSet free = floor.free[caller.kind.channel().number];
        Cohort cohort = caller.kind.cohort(step, floor.cohorts);
        Desk best = null;
        for (int number = free.next(0, cohort.bits); number >= 0; number = free.next(number + 1, cohort.bits)) {
            Desk first = first(floor.groups.get(number), caller, now);
            if (first != null && (best == null || isBefore(first, best, caller, cohort))) {
                best = first;
            }
        }
        return best;
    }

    private boolean mayTake(Caller caller, Desk desk, long now) {
        return desk.isFree(caller.kind.channel()) && !caller.excludes(desk.agent, now) && mayTake(caller, desk.group);
    }

    boolean mayTake(Caller caller, Group group) {
        return caller.isVip() || floor.reserves.canSpare(group, caller.kind.channel());
    }

    private @Nullable Desk first(Group group, Caller caller, long now) {
        if (!mayTake(caller, group)) {
            return null;
        }
        Desk first = group.first(caller.kind.channel(), caller.kind.signature);
        return first != null && caller.excludes(first.agent, now) ? firstNotExcluded(group.desks, caller, now) : first;
    }

    private static @Nullable Desk firstNotExcluded(List<Desk> desks, Caller caller, long now) {
        Signature signature = caller.kind.signature;
        return desks.stream()
                .filter(desk -> desk.isFree(caller.kind.channel()))
                .filter(desk -> !caller.excludes(desk.agent, now))
                .min((one, other) -> signature.compare(one.idle, other.idle))
                .orElse(null);
    }

    private static boolean isBefore(Desk one, Desk other, Caller caller, Cohort cohort) {
        for (Criterion criterion : caller.kind.criteria) {
            long by = number(criterion, one, caller, cohort) - number(criterion, other, caller, cohort);
            if (by != 0) {
                return by < 0;
            }
        }
        return one.number < other.number;
    }

    private static long number(Criterion criterion, Desk desk, Caller caller, Cohort cohort) {
        return switch (criterion) {
            case Criterion.Of of ->
                switch (of) {
                    case IDLE -> desk.idle.since;
                    case OCCUPIED -> desk.idle.talked;
                    case SUN -> desk.isAtEdge() ? 1 : 0;
                    case PREFERRED -> -caller.kind.preferred(desk.group);
                    case PROFICIENCY -> -caller.kind.level(caller.step(), cohort, desk.group);
                };
            case Criterion.Weighted weighted ->
                Signature.part(weighted, desk.idle)
                        + weighted.of(new Criterion.Fit(
                                caller.kind.level(caller.step(), cohort, desk.group),
                                caller.kind.preferred(desk.group),
                                desk.isAtEdge()));
        };
    }
}
