package dev.heliotrope.routing;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides by looking only at those whom the last thing that happened can have made a difference to. What it costs does not grow
 * with the number of agents or callers, but with the number of kinds of them: see {@link Floorplan} and {@link Dealer}.
 */
public final class IndexedDistributor implements Distributor {
    private final Announcer announcer;
    private House house;
    private Dealer dealer;
    private boolean on = true;

    public IndexedDistributor(Plan plan, Standing known, Announcer announcer, Instant at) {
        this.announcer = announcer;
        Instant now = at.truncatedTo(ChronoUnit.MILLIS);
        this.house = house(plan, known, now);
        this.dealer = new Dealer(house, announcer);
        settle();
    }

    private House house(Plan plan, Standing known, Instant at) {
        Collection<Offer> open =
                known.offers().stream().map(Standing.Offered::offer).toList();
        House next = new House(plan, Consequences.configured(plan.agents(), known.agents(), open, at), announcer, at);
        known.offers().forEach(offered -> restore(next, offered));
        known.waiting().forEach(call -> next.enter(caller(next, call)));
        return next;
    }

    private static Caller caller(House house, WaitingCall call) {
        Duration head = call.request().priority().headStart();
        Duration most = house.plan.rules().mostHeadStart();
        long counted = Math.min(head.toMillis(), most.toMillis());
        Caller caller =
                new Caller(call, house.floor.kinds.of(call), call.joined().toEpochMilli() - counted);
        house.callers.put(caller);
        return caller;
    }

    private static void restore(House house, Standing.Offered offered) {
        Caller caller = caller(house, offered.call());
        caller.desk = house.floor.desk(offered.offer().agent());
        caller.formerAgent = caller.desk == null ? offered.offer().agent() : null;
        switch (offered.offer()) {
            case Offer.Pending pending -> {
                caller.status = Caller.Status.OFFERED;
                caller.offered = pending.made().toEpochMilli();
            }
            case Offer.Accepted accepted -> {
                caller.status = Caller.Status.TALKING;
                caller.offered = accepted.made().toEpochMilli();
                caller.accepted = accepted.at().toEpochMilli();
            }
            case Offer.Over over -> house.callers.remove(offered.call().call());
        }
    }

    private void pass(Instant at) {
        house.pass(at);
        if (!house.afoot.isEmpty() || !house.freed.isEmpty()) {
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
        house.enter(caller(house, call));
        settle();
    }

    @Override
    public void leave(CallId call, Instant at) {
        pass(at);
        drop(call);
        settle();
    }

    private void drop(CallId call) {
        Caller caller = house.callers.remove(call);
        if (caller != null) {
            Caller.Status was = caller.status;
            caller.status = Caller.Status.GONE;
            caller.deadline = Long.MAX_VALUE;
            house.unseat(caller);
            Desk desk = caller.desk;
            if (desk != null) {
                house.change(desk, left(desk, caller, was));
            }
        }
    }

    private AgentState left(Desk desk, Caller caller, Caller.Status was) {
        return was == Caller.Status.TALKING
                ? desk.talked(caller.id, caller.accepted, house.at())
                : desk.state.released(caller.id);
    }

    @Override
    public void presence(String agent, Presence next, Instant at) {
        pass(at);
        Desk desk = house.floor.desk(agent);
        if (desk != null) {
            house.change(desk, desk.state.with(next, house.at()));
        }
        settle();
    }

    @Override
    public void phone(String agent, PhoneState next, Instant at) {
        pass(at);
        Desk desk = house.floor.desk(agent);
        if (desk != null) {
            house.change(desk, desk.state.with(next, house.at()));
        }
        settle();
    }

    @Override
    public void accepted(CallId call, Instant at) {
        pass(at);
        Caller caller = house.callers.get(call);
        if (caller != null && caller.status == Caller.Status.OFFERED) {
            caller.status = Caller.Status.TALKING;
            caller.accepted = house.now();
        }
        settle();
    }

    @Override
    public void ended(CallId call, Offer.Failure how, Instant at) {
        pass(at);
        Caller caller = house.callers.get(call);
        if (caller != null && caller.status == Caller.Status.OFFERED) {
            back(caller, how);
        }
        settle();
    }

    private void back(Caller caller, Offer.Failure how) {
        String agent = caller.agent();
        Rules rules = house.plan.rules();
        Desk desk = caller.desk;
        if (desk != null) {
            CallId call = caller.id;
            house.change(desk, Consequences.forAgent(desk.state, call, how, rules, house.at()));
        }
        if (agent != null) {
            caller.take(Consequences.forCaller(caller.now().place(), agent, how, rules, house.at()));
        }
        caller.formerAgent = null;
        caller.desk = null;
        house.enter(caller);
    }

    @Override
    public void done(CallId call, Instant at) {
        pass(at);
        Caller caller = house.callers.get(call);
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
        house = house(plan, standing(), house.at());
        dealer = new Dealer(house, announcer);
        settle();
    }

    @Override
    public void offering(boolean really, Instant at) {
        pass(at);
        if (really && !on) {
            waiting().forEach(caller -> {
                house.unseat(caller);
                house.afoot.add(caller);
            });
        }
        on = really;
        settle();
    }

    private List<Caller> waiting() {
        return house.callers
                .all()
                .filter(caller -> caller.status == Caller.Status.WAITING)
                .sorted(Caller::compare)
                .toList();
    }

    @Override
    public Optional<Instant> nextTick() {
        long next = house.time.next();
        return next == Long.MAX_VALUE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(next));
    }

    private @Nullable Caller waiter(CallId call) {
        Caller caller = house.callers.get(call);
        return caller != null && caller.status == Caller.Status.WAITING ? caller : null;
    }

    @Override
    public Optional<WaitingCall> waiting(CallId call) {
        return Optional.ofNullable(waiter(call)).map(Caller::now);
    }

    @Override
    public int position(CallId call) {
        Caller asked = waiter(call);
        if (asked == null) {
            return 0;
        }
        String queue = asked.kind.queue.id();
        return 1
                + (int) house.callers
                        .all()
                        .filter(caller -> caller.status == Caller.Status.WAITING)
                        .filter(caller -> caller.kind.queue.id().equals(queue))
                        .filter(caller -> Caller.compare(caller, asked) < 0)
                        .count();
    }

    @Override
    public Optional<Offer> offer(CallId call) {
        return Optional.ofNullable(house.callers.get(call))
                .flatMap(caller -> offer(caller).stream().findFirst());
    }

    private static Optional<Offer> offer(Caller caller) {
        CallId call = caller.id;
        String agent = caller.agent();
        Channel channel = caller.kind.channel();
        if (agent == null) {
            return Optional.empty();
        }
        Instant made = Instant.ofEpochMilli(caller.offered);
        return Optional.of(
                caller.status == Caller.Status.TALKING
                        ? new Offer.Accepted(call, agent, channel, made, Instant.ofEpochMilli(caller.accepted))
                        : new Offer.Pending(call, agent, channel, made));
    }

    @Override
    public Optional<AgentState> agent(String id) {
        return Optional.ofNullable(house.floor.desk(id)).map(desk -> desk.state);
    }

    private List<AgentState> agents() {
        return house.floor.desks.stream().map(desk -> desk.state).toList();
    }

    @Override
    public List<Loss> explain(CallId call) {
        Caller caller = waiter(call);
        return caller == null ? List.of() : new Scan(house.plan, agents(), house.at()).losses(caller.now(), null);
    }

    @Override
    public Standing standing() {
        Stream<Standing.Offered> offers = house.callers.all().flatMap(caller -> offer(caller).stream()
                .map(offer -> new Standing.Offered(caller.now(), offer)));
        return new Standing(
                agents(),
                waiting().stream().map(Caller::now).toList(),
                offers.sorted(Standing.BY_CALL).toList());
    }
}
