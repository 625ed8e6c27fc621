package dev.heliotrope.journal;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.routing.Announcer;
import dev.heliotrope.routing.Decision;
import dev.heliotrope.routing.Distributor;
import dev.heliotrope.routing.EnclosingDistributor;
import dev.heliotrope.routing.End;
import dev.heliotrope.routing.Offer;
import dev.heliotrope.routing.Plan;
import dev.heliotrope.routing.Presence;
import dev.heliotrope.routing.Standing;
import dev.heliotrope.routing.WaitingCall;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** Distributes as the one within does, and has all that it is told and decides written down. */
public final class JournalledDistributor extends EnclosingDistributor {
    private final Pen pen;
    private final Function<Plan, InForce> print;
    private final Distributor within;
    private InForce by;
    private boolean offering = true;

    /** @param print what a plan is of; must not block */
    public JournalledDistributor(
            JournalWriter writer,
            Function<Plan, InForce> print,
            Plan plan,
            Standing known,
            Announcer announcer,
            Instant at) {
        this.print = print;
        this.by = print.apply(plan);
        this.pen = new Pen(writer, this::opened);
        pen.begin(new Entry.Opened(at, by, true, known));
        this.within = Distributor.of(plan, known, new Noting(announcer), at);
    }

    private Entry opened(Instant at) {
        return new Entry.Opened(at, by, offering, within.standing());
    }

    @Override
    public void join(WaitingCall call, Instant at) {
        pen.told(new Entry.Joined(at, call));
        within.join(call, at);
    }

    @Override
    public void leave(CallId call, Instant at) {
        pen.told(new Entry.Left(at, call));
        within.leave(call, at);
    }

    @Override
    public void presence(String agent, Presence next, Instant at) {
        pen.told(new Entry.Said(at, agent, next));
        within.presence(agent, next, at);
    }

    @Override
    public void phone(String agent, PhoneState next, Instant at) {
        pen.told(new Entry.Phone(at, agent, next));
        within.phone(agent, next, at);
    }

    @Override
    public void accepted(CallId call, Instant at) {
        pen.told(new Entry.Accepted(at, call));
        within.accepted(call, at);
    }

    @Override
    public void ended(CallId call, Offer.Failure how, Instant at) {
        pen.told(new Entry.Ended(at, call, how));
        within.ended(call, how, at);
    }

    @Override
    public void done(CallId call, Instant at) {
        pen.told(new Entry.Done(at, call));
        within.done(call, at);
    }

    @Override
    public void tick(Instant at) {
        pen.told(new Entry.Ticked(at));
        within.tick(at);
    }

    @Override
    public void reload(Plan plan, Instant at) {
        InForce next = print.apply(plan);
        pen.told(new Entry.Reloaded(at, next));
        by = next;
        within.reload(plan, at);
    }

    @Override
    public void offering(boolean on, Instant at) {
        pen.told(new Entry.Offering(at, on));
        offering = on;
        within.offering(on, at);
    }

    @Override
    protected Distributor within() {
        return within;
    }

    private final class Noting implements Announcer {
        private final Announcer then;

        Noting(Announcer then) {
            this.then = then;
        }

        @Override
        public void offered(Decision decision) {
            pen.decided(new Entry.Offered(
                    decision.at(), decision.call().call(), decision.agent().id()));
            then.offered(decision);
        }

        @Override
        public void relaxed(Supplier<WaitingCall> call) {
            then.relaxed(call);
        }

        @Override
        public void exhausted(WaitingCall call, End end) {
            pen.decided(new Entry.Exhausted(pen.last(), call.call(), end));
            then.exhausted(call, end);
        }
    }
}
