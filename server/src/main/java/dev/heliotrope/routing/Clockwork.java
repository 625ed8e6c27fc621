package dev.heliotrope.routing;

import java.time.Instant;

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
        for (int step = lane.kind.lasts.length - 1; step >= 0; step--) {
            moveOn(lane, step);
        }
    }

    /** Everybody in that step whose time has come. */
    private void moveOn(Lane lane, int step) {
        for (long due = lane.deadline(step); due <= here.now(); due = lane.deadline(step)) {
            Caller caller = lane.first(step);
            if (caller != null && isAllThatHappens(lane, step + 1, due)) {
                lane.shift(step, floor.cohorts);
                caller.step = step + 1;
                caller.since = due;
                expect(lane, caller);
                announcer.relaxed(caller);
            } else if (caller != null) {
                here.lift(caller);
                relax(caller);
            }
        }
    }

    /** The caller comes to that step, and no further, and there is nobody free to be given. */
    private boolean isAllThatHappens(Lane lane, int step, long since) {
        long lasts = lane.lasts(step);
        if (lane.isOver(step) || (lasts >= 0 && since + lasts <= here.now())) {
            return false;
        }
        GroupSet free = floor.free[lane.channel];
        return free.isEmpty() || !free.meets(lane.cohort(step, floor.cohorts).bits);
    }

    /** That the caller, who stands in the lane, will come to the next step. */
    void expect(Lane lane, Caller caller) {
        long lasts = lane.lasts(caller.step);
        if (lasts >= 0) {
            alarms.at(caller.since + lasts, steps(lane.kind, caller.step), lane);
        }
    }

    private Alarms.Steps steps(Kind kind, int step) {
        Alarms.Steps row = kind.alarms[step];
        if (row == null) {
            row = alarms.steps(kind.lasts[step], step);
            kind.alarms[step] = row;
        }
        return row;
    }

    /** Steps that time alone has brought; true if there are any. */
    boolean relax(Caller caller) {
        int before = caller.step;
        long lasts = caller.kind.lasts[before];
        while (lasts >= 0 && caller.since + lasts <= here.now()) {
            caller.next(caller.since + lasts);
            lasts = caller.kind.lasts[caller.step];
        }
        if (caller.step != before) {
            announcer.relaxed(caller);
        }
        return caller.step != before;
    }

    /** For the end of the caller's step; for callers in lanes see {@link #expect}. */
    void setAlarm(Caller caller) {
        long lasts = caller.kind.lasts[caller.step];
        long deadline = lasts < 0 ? Long.MAX_VALUE : caller.since + lasts;
        if (deadline != caller.deadline) {
            caller.deadline = deadline;
            if (deadline != Long.MAX_VALUE) {
                alarms.at(caller, lasts);
            }
        }
    }
}
