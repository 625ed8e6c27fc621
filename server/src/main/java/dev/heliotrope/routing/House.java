package dev.heliotrope.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everybody in the house by one plan: agents, callers, what time will bring; and, noted until they are dealt with, callers who
 * stand nowhere and agents who have become free.
 */
final class House {
    final Plan plan;
    final Floorplan floor;
    final Chronicle chronicle;
    final Choice choice;
    final Callers callers = new Callers();
    final List<Caller> afoot = new ArrayList<>();
    final List<Desk> freed = new ArrayList<>();
    private final Alarms alarms = new Alarms();
    private final Announcer announcer;
    private Instant at;
    private long now;

    House(Plan plan, Map<String, AgentState> agents, Announcer announcer, Instant at) {
        this.plan = plan;
        this.announcer = announcer;
        this.floor = new Floorplan(plan, agents);
        this.chronicle = new Chronicle(floor);
        this.choice = new Choice(floor);
        this.at = at;
        this.now = at.toEpochMilli();
        floor.units.forEach(unit -> alarms.at(unit.look(at), unit));
        floor.desks.forEach(this::seat);
    }

    private void seat(Desk desk) {
        Instant aside = desk.state.asideUntil();
        if (aside != null) {
            alarms.at(aside.toEpochMilli(), desk);
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

    long nextAlarm() {
        return alarms.next();
    }

    /** Time passes. */
    void pass(Instant until) {
        at = until;
        now = until.toEpochMilli();
        if (alarms.next() <= now) {
            for (Object due = alarms.due(now); due != null; due = alarms.due(now)) {
                wake(due);
            }
        }
    }

    private void wake(Object who) {
        switch (who) {
            case Caller caller -> look(caller);
            case Desk desk -> change(desk, desk.state);
            case Unit unit -> look(unit);
            default -> throw new IllegalStateException("nobody is woken like that");
        }
    }

    private void look(Caller caller) {
        if (caller.status == Caller.Status.WAITING) {
            boolean newStep = relax(caller);
            if (newStep || caller.apart || caller.heldOutFor != null) {
                lift(caller);
            }
        }
    }

    private void look(Unit unit) {
        boolean was = unit.isOpen();
        alarms.at(unit.look(at), unit);
        if (unit.isOpen() != was) {
            unit.groups.forEach(group -> group.desks.forEach(desk -> change(desk, desk.state)));
        }
    }

    /** Steps that time alone has brought; true if there are any. */
    boolean relax(Caller caller) {
        int before = caller.step;
        long lasts = caller.kind.lasts[before];
        while (lasts >= 0 && caller.since + lasts <= now) {
            caller.next(caller.since + lasts);
            lasts = caller.kind.lasts[caller.step];
        }
        setAlarm(caller, lasts);
        if (caller.step != before) {
            announcer.relaxed(caller.now());
        }
        return caller.step != before;
    }

    private void setAlarm(Caller caller, long lasts) {
        long deadline = lasts < 0 ? Long.MAX_VALUE : caller.since + lasts;
        if (deadline != caller.deadline) {
            caller.deadline = deadline;
            if (deadline != Long.MAX_VALUE) {
                alarms.step(row(caller, lasts), caller);
            }
        }
    }

    private Alarms.Row row(Caller caller, long lasts) {
        Alarms.Row row = caller.kind.rows[caller.step];
        if (row == null) {
            row = alarms.row(lasts);
            caller.kind.rows[caller.step] = row;
        }
        return row;
    }

    /** The agent is so from now on. */
    void change(Desk desk, AgentState next) {
        int was = desk.free;
        boolean onDuty = desk.onDuty;
        chronicle.note(desk);
        floor.update(desk, next, now);
        Instant aside = next.asideUntil();
        if (aside != null && aside.toEpochMilli() > now) {
            alarms.at(aside.toEpochMilli(), desk);
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
        for (int i = 0; i < group.cohortCount[channel]; i++) {
            Cohort cohort = floor.cohorts.get(group.cohorts[channel][i]);
            if (cohort.terms.watchesDuty() && !cohort.isEmpty() && !floor.isAnybodyOnDuty(cohort)) {
                cohort.callers().forEach(this::lift);
            }
        }
    }

    /** Comes in, or back from an offer, and stands nowhere yet. */
    void enter(Caller caller) {
        caller.status = Caller.Status.WAITING;
        relax(caller);
        if (!caller.excluded.isEmpty()) {
            caller.excluded.values().forEach(until -> alarms.at(until.toEpochMilli(), caller));
        }
        afoot.add(caller);
    }

    /** No longer stands where they stood. */
    void lift(Caller caller) {
        unseat(caller);
        afoot.add(caller);
    }

    void unseat(Caller caller) {
        Desk desk = caller.heldOutFor;
        Cohort cohort = caller.cohort;
        if (desk != null) {
            desk.dismiss(caller);
            caller.heldOutFor = null;
        } else if (cohort != null) {
            cohort.remove(caller);
            caller.apart = false;
            floor.refresh(cohort);
        }
    }

    /** Stands among those who wait, by the present step. */
    void stand(Caller caller) {
        setAlarm(caller, caller.kind.lasts[caller.step]);
        Desk desk = caller.heldOutFor;
        if (desk != null) {
            desk.holdOut(caller);
            alarms.at(patience(caller), caller);
            return;
        }
        caller.apart = isApart(caller);
        Cohort cohort = caller.kind.cohort(caller.step, floor);
        cohort.add(caller);
        floor.refresh(cohort);
    }

    private boolean isApart(Caller caller) {
        return !caller.excluded.isEmpty()
                && caller.excluded.values().stream().anyMatch(until -> until.toEpochMilli() > now);
    }

    private static long patience(Caller caller) {
        Sticky sticky = caller.kind.queue.sticky();
        Duration patience = sticky == null ? Duration.ZERO : sticky.patience();
        return caller.call().joined().plus(patience).toEpochMilli();
    }

    /** The last agent, as long as waiting for them alone is not in vain. */
    @Nullable
    Desk worthWaitingFor(Caller caller) {
        String last = caller.holdsOut ? caller.now().holdsOutFor(at) : null;
        Desk desk = last == null ? null : floor.desk(last);
        boolean worth = desk != null
                && desk.onDuty
                && !caller.excludes(desk.state.agent(), now)
                && caller.kind.cohort(caller.step, floor).isServedBy(desk.group);
        return worth ? desk : null;
    }
}
