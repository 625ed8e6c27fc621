package dev.heliotrope.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deals with what has just happened. Before it, no caller who stands somewhere could be given any free agent; so only callers
 * afoot and agents just freed need be looked at, and of a cohort only the first. Whatever is given away can only make less
 * possible for those who come later, which is why one pass in the order of the callers is enough.
 */
final class Dealer {
    private final Gathering here;
    private final Announcer announcer;
    private final NextCaller next;
    private final Candidates candidates;
    /** So many of those afoot have the alarm for the end of their step. */
    private int alarmed;

    Dealer(Gathering here, Announcer announcer) {
        this.here = here;
        this.announcer = announcer;
        this.next = new NextCaller(here);
        this.candidates = new Candidates(here.floor);
    }

    void deal() {
        boolean opened = here.floor.reserves.hasOpened();
        boolean one = here.freed.size() == 1 && here.afoot.isEmpty();
        if (one && !opened) {
            employ(here.freed.getFirst());
        } else if (one && here.special == 0) {
            spare(here.freed.getFirst());
        } else if (!here.freed.isEmpty() || opened) {
            here.freed.forEach(here.floor::list);
            dealAll();
        } else {
            serveAfoot();
        }
        forget();
    }

    /** Nothing is given away for now. */
    void forget() {
        if (!here.freed.isEmpty()) {
            here.freed.forEach(here.floor::list);
            here.freed.clear();
        }
        // once for each: whoever comes to another step while nothing is offered has the next alarm set then
        for (; alarmed < here.afoot.size(); alarmed++) {
            here.time.setAlarm(here.afoot.get(alarmed));
        }
        here.floor.reserves.forgetOpened();
    }

    private void serveAfoot() {
        List<Caller> afoot = here.afoot;
        if (afoot.size() > 1) {
            afoot.sort(Caller::compare);
        }
        for (int i = 0; i < afoot.size(); i++) {
            if (isAfoot(afoot.get(i))) {
                serve(afoot.get(i));
            }
        }
        nobodyIsAfoot();
    }

    private void nobodyIsAfoot() {
        here.afoot.clear();
        alarmed = 0;
    }

    private static boolean isAfoot(Caller caller) {
        return caller.status == Caller.Status.WAITING && caller.isNowhere();
    }

    /** One caller's turn. */
    private void serve(Caller caller) {
        int before = caller.step();
        Desk desk = null;
        boolean again = true;
        while (again) {
            skipUnanswered(caller);
            caller.heldOutFor = here.worthWaitingFor(caller);
            caller.holdsOut = caller.heldOutFor != null;
            desk = isExhausted(caller) ? null : here.choice.of(caller, here.now());
            again = desk == null && !isExhausted(caller) && givesWay(caller);
            if (again) {
                caller.next(here.now());
            }
        }
        if (caller.step() != before) {
            announcer.relaxed(caller);
        }
        if (desk != null) {
            offer(caller, desk);
        } else if (isExhausted(caller)) {
            exhaust(caller);
        } else {
            here.stand(caller);
        }
    }

    private void skipUnanswered(Caller caller) {
        int most = caller.kind.queue.relax(caller.step()).unanswered();
        while (most > 0 && caller.unanswered >= most) {
            caller.next(here.now());
            most = caller.kind.queue.relax(caller.step()).unanswered();
        }
    }

    private boolean givesWay(Caller caller) {
        Relax relax = caller.kind.queue.relax(caller.step());
        return !caller.holdsOut
                && (relax.nobodyFree()
                        || (relax.nobodySignedIn()
                                && !here.floor.cohorts.isAnybodyOnDuty(
                                        caller.kind.cohort(caller.step(), here.floor.cohorts))));
    }

    private static boolean isExhausted(Caller caller) {
        return caller.kind.isOver(caller.step());
    }

    private void exhaust(Caller caller) {
        caller.status = Caller.Status.GONE;
        caller.heldOutFor = null;
        caller.deadline = Long.MAX_VALUE;
        here.callers.remove(caller.id);
        announcer.exhausted(caller.now(), caller.kind.queue.end());
    }

    private void offer(Caller caller, Desk desk) {
        here.unseat(caller);
        caller.status = Caller.Status.OFFERED;
        caller.desk = desk;
        caller.offered = here.now();
        Decision decision = here.chronicle.decision(caller, desk, here.at());
        here.change(desk, desk.state.engagedWith(new Contact(caller.id, caller.kind.channel())));
        announcer.offered(decision);
    }

    /** One agent has become free: callers come to them, first come first. */
    private void employ(Desk desk) {
        Caller caller = next.of(desk);
        while (caller != null) {
            offer(caller, desk);
            caller = next.of(desk);
        }
    }

    /** One agent has become free, and with that more than are kept: another one may be given away in their place. */
    private void spare(Desk desk) {
        here.floor.list(desk);
        long[] opened = here.floor.reserves.opened();
        Caller caller = earlier(next.of(desk), next.ofSpare(opened));
        Desk best = caller == null ? null : here.choice.of(caller, here.now());
        while (caller != null && best != null) {
            offer(caller, best);
            caller = earlier(desk.free == 0 ? null : next.of(desk), next.ofSpare(opened));
            best = caller == null ? null : here.choice.of(caller, here.now());
        }
    }

    private static @Nullable Caller earlier(@Nullable Caller one, @Nullable Caller other) {
        return one == null || (other != null && Caller.compare(other, one) < 0) ? other : one;
    }

    /** Several at once: everybody who could gain by it, in order. */
    private void dealAll() {
        candidates.begin();
        here.afoot.stream().filter(Dealer::isAfoot).forEach(candidates::add);
        nobodyIsAfoot();
        here.freed.forEach(desk -> candidates.add(desk.group));
        addOpened(here.floor.reserves.opened());
        for (Caller caller = candidates.next(); caller != null; caller = candidates.next()) {
            if (isAfoot(caller)) {
                serve(caller);
            } else if (caller.status == Caller.Status.WAITING) {
                offerIfPossible(caller);
            }
        }
    }

    private void addOpened(long[] groups) {
        for (GroupSet free : here.floor.free) {
            for (int i = free.next(0, groups); i >= 0; i = free.next(i + 1, groups)) {
                candidates.add(here.floor.groups.get(i));
            }
        }
    }

    private void offerIfPossible(Caller caller) {
        Cohort cohort = caller.apart || caller.heldOutFor != null ? null : here.cohort(caller);
        Desk desk = here.choice.of(caller, here.now());
        if (desk != null) {
            offer(caller, desk);
            if (cohort != null) {
                candidates.addFirst(cohort);
            }
        }
    }
}
