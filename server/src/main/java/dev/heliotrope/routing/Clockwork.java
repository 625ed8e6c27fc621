package dev.heliotrope.routing;

import java.time.Instant;
import java.util.Objects;

/** What time alone brings: steps give way, hours begin and end, whoever was set aside or excluded no longer is. */
final class Clockwork {
    private final Gathering here;
    private final Floorplan floor;
    private final Announcer announcer;
    private final Alarms alarms = new Alarms();

    Clockwork(Gathering here, Announcer announcer) {
        this.here = here;
        this.floor = here.floor;
        this.announcer = announcer;
        floor.units.forEach(unit -> alarms.at(unit.look(here.at()), unit));
    }

    /** {@link Long#MAX_VALUE} for never. */
    long next() {
        return alarms.next();
    }

    /** To be told that nothing but time has made a difference. */
    void wake(Instant when, Object who) {
        alarms.at(when.toEpochMilli(), who);
    }

    /** All that is due by now. */
    void run() {
        long now = here.now();
        for (Alarms.Steps row = alarms.dueSteps(now); row != null; row = alarms.dueSteps(now)) {
            for (Lane lane = row.poll(now); lane != null; lane = row.poll(now)) {
                row.lookAhead(floor.cohorts.heads);
                moveOn(lane, row.step);
            }
        }
        for (Object due = alarms.due(now); due != null; due = alarms.due(now)) {
            wake(due);
        }
    }

    private void wake(Object who) {
        switch (who) {
            case Caller caller -> look(caller);
            case Desk desk -> here.change(desk, desk.state);
            case Unit unit -> look(unit);
            case Lane lane -> look(lane);
            default -> throw new IllegalStateException("nobody is woken like that");
        }
    }

    private void look(Caller caller) {
        if (caller.status == Caller.Status.WAITING && caller.lane == null) {
            boolean newStep = relax(caller);
            setAlarm(caller);
            if (newStep || caller.apart || caller.heldOutFor != null) {
                here.lift(caller);
            }
        }
    }

    private void look(Unit unit) {
        boolean was = unit.isOpen();
        alarms.at(unit.look(here.at()), unit);
        if (unit.isOpen() != was) {
            unit.groups.forEach(group -> group.desks.forEach(desk -> here.change(desk, desk.state)));
        }
    }

    private void look(Lane lane) {
        for (int step = lane.steps - 1; step >= 0; step--) {
            moveOn(lane, step);
        }
    }

    /** Everybody in that step whose time has come. */
    private void moveOn(Lane lane, int step) {
        while (lane.deadline(step) <= here.now()) {
            Caller caller = Objects.requireNonNull(lane.first(step));
            if (isAllThatHappens(lane, step + 1)) {
                long turn = lane.turn(step);
                lane.shift(step, floor.cohorts);
                expect(lane, step + 1, turn);
                announcer.relaxed(caller);
            } else {
                here.lift(caller);
                relax(caller);
            }
        }
    }

    /** The first of those before it comes to that step, and no further, and there is nobody free to be given. */
    private boolean isAllThatHappens(Lane lane, int step) {
        if (lane.isOver(step) || lane.deadline(step, lane.turn(step - 1)) <= here.now()) {
            return false;
        }
        int cohort = lane.cohort(step, floor.cohorts);
        return floor.isNobodyFree(cohort) || !floor.free[lane.channel].meets(floor.cohorts.get(cohort).bits);
    }

    /** That whoever stands in the lane with that turn, and is in that step, will come to the next one. */
    void expect(Lane lane, int step, long turn) {
        long ends = lane.deadline(step, turn);
        if (ends != Long.MAX_VALUE) {
            if (lane.alarms(step) == 0) {
                lane.alarms(step, alarms.steps(lane.lasts(step), step));
            }
            alarms.at(ends, lane.alarms(step), lane);
        }
    }

    /** Steps that time alone has brought; true if there are any. */
    boolean relax(Caller caller) {
        int before = caller.step();
        long lasts = caller.kind.lasts[before];
        while (lasts >= 0 && caller.since() + lasts <= here.now()) {
            caller.next(caller.since() + lasts);
            lasts = caller.kind.lasts[caller.step()];
        }
        if (caller.step() != before) {
            announcer.relaxed(caller);
        }
        return caller.step() != before;
    }

    /** For the end of the caller's step; for callers in lanes see {@link #expect}. */
    void setAlarm(Caller caller) {
        long lasts = caller.kind.lasts[caller.step()];
        long deadline = lasts < 0 ? Long.MAX_VALUE : caller.since() + lasts;
        if (deadline != caller.deadline) {
            caller.deadline = deadline;
            if (deadline != Long.MAX_VALUE) {
                alarms.at(caller, lasts);
            }
        }
    }
}
