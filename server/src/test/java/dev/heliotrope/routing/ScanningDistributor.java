package dev.heliotrope.routing;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Decides by asking every agent for every waiting call, after everything that happens. Slow, and easy to believe: what the
 * {@link IndexedDistributor} decides is held against it.
 */
public final class ScanningDistributor implements Distributor {
    private final Announcer announcer;
    private final Map<CallId, WaitingCall> waiting = new HashMap<>();
    private final Map<CallId, Standing.Offered> offers = new LinkedHashMap<>();
    private Map<String, AgentState> agents = new TreeMap<>();
    private Plan plan;
    private Instant now;
    private boolean on = true;

    public ScanningDistributor(Plan plan, Standing known, Announcer announcer, Instant at) {
        this.announcer = announcer;
        this.plan = plan;
        this.now = at.truncatedTo(ChronoUnit.MILLIS);
        known.offers().forEach(offered -> offers.put(offered.call().call(), offered));
        known.waiting().forEach(call -> waiting.put(call.call(), call));
        agents = Consequences.configured(plan.agents(), known.agents(), openOffers(), now);
        happened(at, () -> {});
    }

    private void happened(Instant at, Runnable change) {
        Instant then = at.truncatedTo(ChronoUnit.MILLIS);
        now = then.isAfter(now) ? then : now;
        waiting.replaceAll((id, call) -> passed(call));
        deal();
        change.run();
        deal();
    }

    private void deal() {
        if (on) {
            waiting.values().stream().sorted(plan.rules().order()).toList().forEach(this::serve);
        }
    }

    private WaitingCall passed(WaitingCall call) {
        WaitingCall then = call.passed(now);
        if (then.place().step() != call.place().step()) {
            announcer.relaxed(() -> then);
        }
        return then;
    }

    private void serve(WaitingCall whom) {
        WaitingCall call = whom;
        for (boolean again = true; again; ) {
            call = settled(call);
            AgentState best = call.isExhausted() ? null : scan().best(call);
            again = best == null && !call.isExhausted() && givesWay(call);
            if (best != null) {
                tell(whom, call);
                offer(call, best);
                return;
            }
            if (again) {
                call = call.at(call.place().next(now));
            }
        }
        rest(whom, call);
    }

    /** Steps that so many did not answer are over before anybody is looked for; so is waiting in vain for the last agent. */
    private WaitingCall settled(WaitingCall whom) {
        WaitingCall call = whom;
        while (isUnanswered(call)) {
            call = call.at(call.place().next(now));
        }
        return call.place().holdsOut() && !scan().holdsOut(call)
                ? call.at(call.place().givenUp())
                : call;
    }

    private static boolean isUnanswered(WaitingCall call) {
        int most = call.queue().relax(call.place().step()).unanswered();
        return most > 0 && call.place().unanswered() >= most;
    }

    private boolean givesWay(WaitingCall call) {
        Relax relax = call.queue().relax(call.place().step());
        return !call.place().holdsOut()
                && (relax.nobodyFree() || (relax.nobodySignedIn() && !scan().isAnybodyOnDuty(call)));
    }

    private void rest(WaitingCall before, WaitingCall call) {
        tell(before, call);
        if (call.isExhausted()) {
            waiting.remove(call.call());
            announcer.exhausted(call, call.queue().end());
        } else {
            waiting.replace(call.call(), call);
        }
    }

    private void tell(WaitingCall before, WaitingCall call) {
        if (call.place().step() != before.place().step()) {
            announcer.relaxed(() -> call);
        }
    }

    private void offer(WaitingCall call, AgentState best) {
        List<AgentState> then = List.copyOf(agents.values());
        Plan by = plan;
        Instant at = now;
        Channel channel = call.request().channel();
        Decision decision = new Decision(call.call(), best.agent(), at, new Everybody(by, then, call, best, at));
        waiting.remove(call.call());
        Offer offer = new Offer.Pending(call.call(), best.agent().id(), channel, at);
        offers.put(call.call(), new Standing.Offered(call, offer));
        change(offer.agent(), state -> state.engagedWith(new Contact(call.call(), channel)));
        announcer.offered(decision);
    }

    private Scan scan() {
        return new Scan(plan, agents.values(), now);
    }

    private void change(String agent, UnaryOperator<AgentState> how) {
        agents.computeIfPresent(agent, (id, state) -> how.apply(state));
    }

    @Override
    public void join(WaitingCall call, Instant at) {
        happened(at, () -> {
            drop(call.call());
            waiting.put(call.call(), passed(call));
        });
    }

    @Override
    public void leave(CallId call, Instant at) {
        happened(at, () -> drop(call));
    }

    private void drop(CallId call) {
        waiting.remove(call);
        Standing.Offered offered = offers.remove(call);
        if (offered != null) {
            change(offered.offer().agent(), state -> left(state, offered.offer()));
        }
    }

    private AgentState left(AgentState state, Offer offer) {
        return offer instanceof Offer.Accepted talk
                ? state.talked(talk.call(), talk.at(), now)
                : state.released(offer.call());
    }

    @Override
    public void presence(String agent, Presence next, Instant at) {
        happened(at, () -> change(agent, state -> state.with(next, now)));
    }

    @Override
    public void phone(String agent, PhoneState next, Instant at) {
        happened(at, () -> change(agent, state -> state.with(next, now)));
    }

    @Override
    public void accepted(CallId call, Instant at) {
        happened(
                at,
                () -> offers.computeIfPresent(
                        call,
                        (id, offered) -> offered.offer() instanceof Offer.Pending pending
                                ? new Standing.Offered(offered.call(), pending.accepted(now))
                                : offered));
    }

    @Override
    public void ended(CallId call, Offer.Failure how, Instant at) {
        happened(at, () -> {
            Standing.Offered offered = offers.get(call);
            if (offered != null && offered.offer() instanceof Offer.Pending pending) {
                offers.remove(call);
                change(pending.agent(), state -> Consequences.forAgent(state, call, how, plan.rules(), now));
                Place place = Consequences.forCaller(offered.call().place(), pending.agent(), how, plan.rules(), now);
                waiting.put(call, passed(offered.call().at(place)));
            }
        });
    }

    @Override
    public void done(CallId call, Instant at) {
        happened(at, () -> {
            Standing.Offered offered = offers.get(call);
            if (offered != null && offered.offer() instanceof Offer.Accepted) {
                drop(call);
            }
        });
    }

    @Override
    public void tick(Instant at) {
        happened(at, () -> {});
    }

    @Override
    public void reload(Plan next, Instant at) {
        happened(at, () -> {
            plan = next;
            agents = Consequences.configured(next.agents(), agents.values(), openOffers(), now);
        });
    }

    private List<Offer> openOffers() {
        return offers.values().stream().map(Standing.Offered::offer).toList();
    }

    @Override
    public void offering(boolean really, Instant at) {
        happened(at, () -> on = really);
    }

    @Override
    public Optional<Instant> nextTick() {
        return new Ticks(plan, now).next(agents.values(), waiting.values());
    }

    @Override
    public Optional<WaitingCall> waiting(CallId call) {
        return Optional.ofNullable(waiting.get(call));
    }

    @Override
    public int position(CallId call) {
        WaitingCall asked = waiting.get(call);
        return asked == null ? 0 : 1 + before(asked);
    }

    private int before(WaitingCall asked) {
        return (int) waiting.values().stream()
                .filter(other -> other.queue().id().equals(asked.queue().id()))
                .filter(other -> plan.rules().order().compare(other, asked) < 0)
                .count();
    }

    @Override
    public Optional<Offer> offer(CallId call) {
        return Optional.ofNullable(offers.get(call)).map(Standing.Offered::offer);
    }

    @Override
    public Optional<AgentState> agent(String id) {
        return Optional.ofNullable(agents.get(id));
    }

    @Override
    public List<Loss> explain(CallId call) {
        @Nullable WaitingCall asked = waiting.get(call);
        return asked == null ? List.of() : scan().losses(asked, null);
    }

    @Override
    public Standing standing() {
        return new Standing(
                new ArrayList<>(agents.values()),
                waiting.values().stream().sorted(plan.rules().order()).toList(),
                offers.values().stream().sorted(Standing.BY_CALL).toList());
    }
}
