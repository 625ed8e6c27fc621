package dev.heliotrope.routing;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Decides by looking only at those whom the last thing that happened can have made a difference to. What it costs does not grow
 * with the number of agents or callers, but with the number of kinds of them: see {@link Floorplan} and {@link Dealer}.
 */
public final class IndexedDistributor implements Distributor {
    private final Announcer announcer;
    private Gathering here;
    private Dealer dealer;
    private Answers answers;
    private boolean on = true;

    public IndexedDistributor(Plan plan, Standing known, Announcer announcer, Instant at) {
        this.announcer = announcer;
        Instant now = at.truncatedTo(ChronoUnit.MILLIS);
        this.here = Assembly.of(plan, known, announcer, now);
        this.dealer = new Dealer(here, announcer);
        this.answers = new Answers(here);
        settle();
    }

    private void pass(Instant at) {
        here.pass(at);
        if (!here.afoot.isEmpty() || !here.freed.isEmpty()) {
            settle();
        }
    }

    private void settle() {
        if (on) {
            dealer.deal();
        } else {
            dealer.forget();
        }
    }

    @Override
    public void join(WaitingCall call, Instant at) {
        pass(at);
        drop(call.call());
        here.enter(Assembly.caller(here, call));
        settle();
    }

    @Override
    public void leave(CallId call, Instant at) {
        pass(at);
        drop(call);
        settle();
    }

    private void drop(CallId call) {
        Caller caller = here.callers.remove(call);
        if (caller != null) {
            Caller.Status was = caller.status;
            caller.status = Caller.Status.GONE;
            caller.deadline = Long.MAX_VALUE;
            here.unseat(caller);
            Desk desk = caller.desk;
            if (desk != null) {
                here.change(desk, left(desk, caller, was));
            }
        }
    }

    private AgentState left(Desk desk, Caller caller, Caller.Status was) {
        return was == Caller.Status.TALKING
                ? desk.talked(caller.id, caller.accepted, here.at())
                : desk.state.released(caller.id);
    }

    @Override
    public void presence(String agent, Presence next, Instant at) {
        pass(at);
        Desk desk = here.floor.desk(agent);
        if (desk != null) {
            here.change(desk, desk.state.with(next, here.at()));
        }
        settle();
    }

    @Override
    public void phone(String agent, PhoneState next, Instant at) {
        pass(at);
        Desk desk = here.floor.desk(agent);
        if (desk != null) {
            here.change(desk, desk.state.with(next, here.at()));
        }
        settle();
    }

    @Override
    public void accepted(CallId call, Instant at) {
        pass(at);
        Caller caller = here.callers.get(call);
        if (caller != null && caller.status == Caller.Status.OFFERED) {
            caller.status = Caller.Status.TALKING;
            caller.accepted = here.now();
        }
        settle();
    }

    @Override
    public void ended(CallId call, Offer.Failure how, Instant at) {
        pass(at);
        Caller caller = here.callers.get(call);
        if (caller != null && caller.status == Caller.Status.OFFERED) {
            back(caller, how);
        }
        settle();
    }

    private void back(Caller caller, Offer.Failure how) {
        String agent = caller.agent();
        Rules rules = here.plan.rules();
        Desk desk = caller.desk;
        if (desk != null) {
            CallId call = caller.id;
            here.change(desk, Consequences.forAgent(desk.state, call, how, rules, here.at()));
        }
        if (agent != null) {
            caller.take(Consequences.forCaller(caller.now().place(), agent, how, rules, here.at()));
        }
        caller.formerAgent = null;
        caller.desk = null;
        here.enter(caller);
    }

    @Override
    public void done(CallId call, Instant at) {
        pass(at);
        Caller caller = here.callers.get(call);
        if (caller != null && caller.status == Caller.Status.TALKING) {
            drop(call);
        }
        settle();
    }

    @Override
    public void tick(Instant at) {
        pass(at);
        settle();
    }

    @Override
    public void reload(Plan plan, Instant at) {
        pass(at);
        here = Assembly.of(plan, standing(), announcer, here.at());
        dealer = new Dealer(here, announcer);
        answers = new Answers(here);
        settle();
    }

    @Override
    public void offering(boolean really, Instant at) {
        pass(at);
        if (really && !on) {
            answers.waiting().forEach(caller -> {
                here.unseat(caller);
                here.afoot.add(caller);
            });
        }
        on = really;
        settle();
    }

    @Override
    public Optional<Instant> nextTick() {
        long next = here.time.next();
        return next == Long.MAX_VALUE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(next));
    }

    @Override
    public Optional<WaitingCall> waiting(CallId call) {
        return answers.waiting(call);
    }

    @Override
    public int position(CallId call) {
        return answers.position(call);
    }

    @Override
    public Optional<Offer> offer(CallId call) {
        return answers.offer(call);
    }

    @Override
    public Optional<AgentState> agent(String id) {
        return answers.agent(id);
    }

    @Override
    public List<Loss> explain(CallId call) {
        return answers.explain(call);
    }

    @Override
    public Standing standing() {
        return answers.standing();
    }
}
