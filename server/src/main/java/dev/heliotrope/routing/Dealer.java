package dev.heliotrope.routing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Deals with what has just happened. Before it, no caller who stands somewhere could be given any free agent; so only callers
 * afoot and agents just freed need be looked at, and of a cohort only the first. Whatever is given away can only make less
 * possible for those who come later, which is why one pass in the order of the callers is enough.
 */
final class Dealer {
    private static final List<Channel> CHANNELS = List.of(Channel.values());

    private final House house;
    private final Announcer announcer;

    Dealer(House house, Announcer announcer) {
        this.house = house;
        this.announcer = announcer;
    }

    void deal() {
        boolean opened = house.floor.reserves.hasOpened();
        if (house.freed.size() == 1 && house.afoot.isEmpty() && !opened) {
            employ(house.freed.getFirst());
        } else if (!house.freed.isEmpty() || opened) {
            house.freed.forEach(house.floor::list);
            dealAll();
        } else {
            serveAfoot();
        }
        forget();
    }

    /** Nothing is given away for now. */
    void forget() {
        if (!house.freed.isEmpty()) {
            house.freed.forEach(house.floor::list);
            house.freed.clear();
        }
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
        house.callers.remove(caller.id);
        announcer.exhausted(caller.now(), caller.kind.queue.end());
    }

    private void offer(Caller caller, Desk desk) {
        house.unseat(caller);
        caller.status = Caller.Status.OFFERED;
        caller.agent = desk.state.agent().id();
        caller.desk = desk;
        caller.offered = house.at();
        Decision decision = house.chronicle.decision(caller.now(), desk, house.at());
        house.change(desk, desk.state.engagedWith(new Contact(caller.id, caller.kind.channel())));
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
        Group group = desk.group;
        boolean spare = house.floor.reserves.canSpare(group, CHANNELS.get(channel));
        Caller sole = spare ? sole(desk, group.cohorts[channel], group.cohortCount[channel]) : null;
        return sole != null ? earlier(sole, known) : firstOfAll(desk, channel, spare, known);
    }

    /** By turns alone, which lie close together; null if it takes more to tell. */
    private @Nullable Caller sole(Desk desk, int[] cohorts, int count) {
        long[] turns = house.floor.firstTurns;
        long least = Long.MAX_VALUE;
        int where = -1;
        boolean tied = true;
        for (int i = 0; i < count; i++) {
            long turn = turns[cohorts[i]];
            if (turn <= least) {
                tied = turn == least;
                least = turn;
                where = cohorts[i];
            }
        }
        Caller first = tied ? null : firstFor(desk, house.floor.cohorts.get(where));
        return first != null && first.turn == least ? first : null;
    }

    private @Nullable Caller firstOfAll(Desk desk, int channel, boolean spare, @Nullable Caller known) {
        Caller best = known;
        Group group = desk.group;
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
        for (int i = 0; i < cohort.apart.size(); i++) {
            Caller caller = cohort.apart.get(i);
            if (!caller.excludes(desk.state.agent(), house.now())) {
                return earlier(caller, first);
            }
        }
        return first;
    }

    /** Several at once: everybody who could gain by it, in order. */
    private void dealAll() {
        Candidates candidates = new Candidates(house.floor);
        house.afoot.stream().filter(Dealer::isAfoot).distinct().forEach(candidates::add);
        house.afoot.clear();
        Set<Group> gainers = new LinkedHashSet<>(house.floor.reserves.opened());
        house.freed.forEach(desk -> gainers.add(desk.group));
        gainers.forEach(candidates::add);
        for (Caller next = candidates.next(); next != null; next = candidates.next()) {
            if (isAfoot(next)) {
                serve(next);
            } else {
                candidates.tried(offerIfPossible(next));
            }
        }
    }

    private boolean offerIfPossible(Caller caller) {
        Desk desk = caller.status == Caller.Status.WAITING ? house.choice.of(caller, house.now()) : null;
        if (desk != null) {
            offer(caller, desk);
        }
        return desk != null;
    }
}
