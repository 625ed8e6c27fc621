package dev.heliotrope.routing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Deals with what has just happened. Before it, no caller who stands somewhere could be given any free agent; so only callers
 * afoot and agents just freed need be looked at, and of a cohort only the first. Whatever is given away can only make less
 * possible for those who come later, which is why one pass in the order of the callers is enough.
 */
final class Dealer {
    /** The first of a cohort, or somebody by themselves. */
    private record Candidate(Caller caller, @Nullable Cohort cohort) {}

    private static final Comparator<Candidate> ORDER = (one, other) -> Caller.compare(one.caller(), other.caller());

    private final House house;
    private final Announcer announcer;

    Dealer(House house, Announcer announcer) {
        this.house = house;
        this.announcer = announcer;
    }

    void deal() {
        boolean opened = house.floor.reserves.hasOpened();
        if (house.freed.isEmpty() && !opened) {
            serveAfoot();
        } else if (house.freed.size() == 1 && house.afoot.isEmpty() && !opened) {
            employ(house.freed.getFirst());
        } else {
            dealAll();
        }
        house.freed.clear();
        house.floor.reserves.forgetOpened();
    }

    private void serveAfoot() {
        List<Caller> afoot = house.afoot;
        if (afoot.size() > 1) {
            afoot.sort(Caller::compare);
        }
        for (int i = 0; i < afoot.size(); i++) {
            if (isAfoot(afoot.get(i))) {
                serve(afoot.get(i));
            }
        }
        afoot.clear();
    }

    private static boolean isAfoot(Caller caller) {
        return caller.status == Caller.Status.WAITING && caller.cohort == null && caller.heldOutFor == null;
    }

    /** One caller's turn. */
    private void serve(Caller caller) {
        int before = caller.step;
        Desk desk = null;
        boolean again = true;
        while (again) {
            skipUnanswered(caller);
            caller.heldOutFor = house.worthWaitingFor(caller);
            caller.holdsOut = caller.heldOutFor != null;
            desk = isExhausted(caller) ? null : house.choice.of(caller, house.now());
            again = desk == null && !isExhausted(caller) && givesWay(caller);
            if (again) {
                caller.next(house.now());
            }
        }
        if (caller.step != before) {
            announcer.relaxed(caller.now());
        }
        if (desk != null) {
            offer(caller, desk);
        } else if (isExhausted(caller)) {
            exhaust(caller);
        } else {
            house.stand(caller);
        }
    }

    private void skipUnanswered(Caller caller) {
        int most = caller.kind.queue.relax(caller.step).unanswered();
        while (most > 0 && caller.unanswered >= most) {
            caller.next(house.now());
            most = caller.kind.queue.relax(caller.step).unanswered();
        }
    }

    private boolean givesWay(Caller caller) {
        Relax relax = caller.kind.queue.relax(caller.step);
        return !caller.holdsOut
                && (relax.nobodyFree()
                        || (relax.nobodySignedIn()
                                && !house.floor.isAnybodyOnDuty(caller.kind.cohort(caller.step, house.floor))));
    }

    private static boolean isExhausted(Caller caller) {
        Queue queue = caller.kind.queue;
        return caller.step >= queue.steps().size() && !(queue.end() instanceof End.AnyAgent);
    }

    private void exhaust(Caller caller) {
        caller.status = Caller.Status.GONE;
        caller.heldOutFor = null;
        caller.deadline = Long.MAX_VALUE;
        house.callers.remove(caller.call().call());
        announcer.exhausted(caller.now(), caller.kind.queue.end());
    }

    private void offer(Caller caller, Desk desk) {
        house.unseat(caller);
        caller.status = Caller.Status.OFFERED;
        caller.agent = desk.state.agent().id();
        caller.offered = house.at();
        Decision decision = house.chronicle.decision(caller.now(), desk, house.at());
        house.change(desk, desk.state.engagedWith(new Contact(caller.call().call(), caller.kind.channel())));
        announcer.offered(decision);
    }

    /** One agent has become free: callers come to them, first come first. */
    private void employ(Desk desk) {
        Caller caller = firstFor(desk);
        while (caller != null) {
            offer(caller, desk);
            caller = firstFor(desk);
        }
    }

    private @Nullable Caller firstFor(Desk desk) {
        Caller best = null;
        for (int channel = 0; channel < Group.CHANNELS && desk.free >> channel != 0; channel++) {
            if ((desk.free & (1 << channel)) != 0) {
                best = firstFor(desk, channel, best);
            }
        }
        for (Caller caller : desk.holdouts) {
            if (desk.isFree(caller.kind.channel()) && house.choice.mayTake(caller, desk.group)) {
                return earlier(caller, best);
            }
        }
        return best;
    }

    private static Caller earlier(Caller one, @Nullable Caller other) {
        return other == null || Caller.compare(one, other) < 0 ? one : other;
    }

    private @Nullable Caller firstFor(Desk desk, int channel, @Nullable Caller known) {
        Caller best = known;
        Group group = desk.group;
        boolean spare = house.floor.reserves.canSpare(group, Channel.values()[channel]);
        long[] turns = house.floor.firstTurns;
        int[] cohorts = group.cohorts[channel];
        for (int i = 0; i < group.cohortCount[channel]; i++) {
            long turn = turns[cohorts[i]];
            if (turn != Long.MAX_VALUE && (best == null || turn <= best.turn)) {
                Cohort cohort = house.floor.cohorts.get(cohorts[i]);
                Caller first = spare || cohort.terms.vip() ? firstFor(desk, cohort) : null;
                best = first == null ? best : earlier(first, best);
            }
        }
        return best;
    }

    private @Nullable Caller firstFor(Desk desk, Cohort cohort) {
        Caller first = cohort.first();
        for (Caller caller : cohort.apart) {
            if (!caller.excludes(desk.state.agent(), house.now())) {
                return earlier(caller, first);
            }
        }
        return first;
    }

    /** Several at once: everybody who could gain by it, in order. */
    private void dealAll() {
        PriorityQueue<Candidate> candidates = new PriorityQueue<>(ORDER);
        house.afoot.stream()
                .filter(Dealer::isAfoot)
                .distinct()
                .forEach(caller -> candidates.add(new Candidate(caller, null)));
        house.afoot.clear();
        BitSet cohorts = new BitSet();
        gainers().forEach(group -> gather(group, cohorts, candidates));
        for (Candidate next = candidates.poll(); next != null; next = candidates.poll()) {
            consider(next, candidates);
        }
    }

    private Set<Group> gainers() {
        Set<Group> groups = new LinkedHashSet<>();
        house.freed.forEach(desk -> groups.add(desk.group));
        if (house.floor.reserves.hasOpened()) {
            house.floor.groups.stream().filter(house.floor.reserves::hasOpened).forEach(groups::add);
        }
        return groups;
    }

    private void gather(Group group, BitSet cohorts, PriorityQueue<Candidate> candidates) {
        for (int channel = 0; channel < Group.CHANNELS; channel++) {
            for (int i = 0; group.free[channel] > 0 && i < group.cohortCount[channel]; i++) {
                int number = group.cohorts[channel][i];
                if (!cohorts.get(number)) {
                    cohorts.set(number);
                    gather(house.floor.cohorts.get(number), candidates);
                }
            }
        }
        for (Desk desk : group.desks) {
            if (desk.free != 0) {
                desk.holdouts.forEach(caller -> candidates.add(new Candidate(caller, null)));
            }
        }
    }

    private static void gather(Cohort cohort, PriorityQueue<Candidate> candidates) {
        Caller first = cohort.first();
        if (first != null) {
            candidates.add(new Candidate(first, cohort));
        }
        new ArrayList<>(cohort.apart).forEach(caller -> candidates.add(new Candidate(caller, null)));
    }

    private void consider(Candidate candidate, PriorityQueue<Candidate> candidates) {
        Caller caller = candidate.caller();
        if (isAfoot(caller)) {
            serve(caller);
            return;
        }
        Desk desk = caller.status == Caller.Status.WAITING ? house.choice.of(caller, house.now()) : null;
        if (desk != null) {
            offer(caller, desk);
            Cohort cohort = candidate.cohort();
            Caller next = cohort == null ? null : cohort.first();
            if (next != null) {
                candidates.add(new Candidate(next, cohort));
            }
        }
    }
}
