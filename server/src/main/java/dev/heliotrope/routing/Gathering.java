package dev.heliotrope.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who is here, by one plan: agents, callers, what time will bring; and, noted until they are dealt with, callers who
 * stand nowhere and agents who have become free.
 */
final class Gathering {
    final Plan plan;
    final Floorplan floor;
    final Chronicle chronicle;
    final Choice choice;
    final Callers callers = new Callers();
    final List<Caller> afoot = new ArrayList<>();
    final List<Desk> freed = new ArrayList<>();
    /** How many callers stand apart, or wait for one agent alone. */
    int special;

    final Clockwork time;
    private Instant at;
    private long now;

    Gathering(Plan plan, Map<String, AgentState> agents, Announcer announcer, Instant at) {
        this.plan = plan;
        this.floor = new Floorplan(plan, agents);
        this.chronicle = new Chronicle(floor);
        this.choice = new Choice(floor);
        this.at = at;
        this.now = at.toEpochMilli();
        this.time = new Clockwork(this, announcer);
        floor.desks.forEach(this::seat);
    }

    private void seat(Desk desk) {
        Instant aside = desk.state.asideUntil();
        if (aside != null) {
            time.wake(aside, desk);
        }
        floor.update(desk, desk.state, now);
        floor.list(desk);
    }

    Instant at() {
        return at;
    }

    long now() {
        return now;
    }

    /** Time passes; it never goes back. */
    void pass(Instant until) {
        long then = until.toEpochMilli();
        if (then > now) {
            at = until.getNano() % 1_000_000 == 0 ? until : Instant.ofEpochMilli(then);
            now = then;
        }
        if (time.next() <= now) {
            time.run();
        }
    }

    /** The agent is so from now on. */
    void change(Desk desk, AgentState next) {
        int was = desk.free;
        boolean onDuty = desk.onDuty;
        chronicle.note(desk);
        floor.update(desk, next, now);
        Instant aside = next.asideUntil();
        if (aside != null && aside.toEpochMilli() > now) {
            time.wake(aside, desk);
        }
        if ((desk.free & ~was) != 0 || desk.unlisted) {
            freed.add(desk);
        }
        if (onDuty && !desk.onDuty) {
            offDuty(desk);
        }
    }

    private void offDuty(Desk desk) {
        List.copyOf(desk.holdouts).forEach(this::lift);
        if (desk.group.onDuty == 0) {
            for (int channel = 0; channel < Group.CHANNELS; channel++) {
                offDuty(desk.group, channel);
            }
        }
    }

    private void offDuty(Group group, int channel) {
        int[] cohorts = group.cohorts[channel];
        for (int i = 1; i <= cohorts[0]; i++) {
            Cohort cohort = floor.cohorts.get(cohorts[i]);
            if (cohort.terms.watchesDuty() && !cohort.isEmpty() && !floor.cohorts.isAnybodyOnDuty(cohort)) {
                cohort.callers().forEach(this::lift);
            }
        }
    }

    /** Comes in, or back from an offer, and stands nowhere yet. */
    void enter(Caller caller) {
        caller.status = Caller.Status.WAITING;
        time.relax(caller);
        if (!caller.excluded.isEmpty()) {
            caller.excluded.values().forEach(until -> time.wake(until, caller));
        }
        afoot.add(caller);
    }

    /** No longer stands where they stood; who stood nowhere is noted already. */
    void lift(Caller caller) {
        if (!caller.isNowhere()) {
            unseat(caller);
            afoot.add(caller);
        }
    }

    void unseat(Caller caller) {
        Lane lane = caller.lane;
        Desk desk = caller.heldOutFor;
        Cohort cohort = caller.cohort;
        if (lane != null) {
            lane.remove(caller, floor.cohorts);
        } else if (desk != null) {
            special -= desk.dismiss(caller) ? 1 : 0;
            caller.heldOutFor = null;
            caller.kind.line.remove(caller);
        } else if (cohort != null) {
            cohort.remove(caller);
            caller.kind.line.remove(caller);
            special -= caller.apart ? 1 : 0;
            caller.apart = false;
            cohort.tell();
        }
    }

    /** Where those stand for whom the same agents will do. */
    @Nullable
    Cohort cohort(Caller caller) {
        return caller.lane == null ? caller.cohort : caller.kind.cohort(caller.step(), floor.cohorts);
    }

    /** Stands among those who wait, by the present step. */
    void stand(Caller caller) {
        Desk desk = caller.heldOutFor;
        Lane lane = desk == null ? caller.kind.lane(caller) : null;
        if (lane != null && lane.takes(caller)) {
            caller.deadline = Long.MAX_VALUE;
            lane.add(caller, floor.cohorts);
            time.expect(lane, caller.step(), caller.turn);
            return;
        }
        time.setAlarm(caller);
        caller.kind.line.add(caller);
        if (desk == null) {
            standAlone(caller);
        } else {
            special++;
            desk.holdOut(caller);
            time.wake(patience(caller), caller);
        }
    }

    private void standAlone(Caller caller) {
        caller.apart = isApart(caller);
        special += caller.apart ? 1 : 0;
        Cohort cohort = caller.kind.cohort(caller.step(), floor.cohorts);
        cohort.add(caller);
        cohort.tell();
    }

    private boolean isApart(Caller caller) {
        return !caller.excluded.isEmpty()
                && caller.excluded.values().stream().anyMatch(until -> until.toEpochMilli() > now);
    }

    private static Instant patience(Caller caller) {
        Sticky sticky = caller.kind.queue.sticky();
        Duration patience = sticky == null ? Duration.ZERO : sticky.patience();
        return caller.call().joined().plus(patience);
    }

    /** The last agent, as long as waiting for them alone is not in vain. */
    @Nullable
    Desk worthWaitingFor(Caller caller) {
        String last = caller.holdsOut ? caller.now().holdsOutFor(at) : null;
        Desk desk = last == null ? null : floor.desk(last);
        boolean worth = desk != null
                && desk.onDuty
                && !caller.excludes(desk.agent, now)
                && caller.kind.cohort(caller.step(), floor.cohorts).isServedBy(desk.group);
        return worth ? desk : null;
    }
}
