package dev.heliotrope.estimate;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.routing.Announcer;
import dev.heliotrope.routing.Decision;
import dev.heliotrope.routing.Distributor;
import dev.heliotrope.routing.EnclosingDistributor;
import dev.heliotrope.routing.End;
import dev.heliotrope.routing.Engine;
import dev.heliotrope.routing.Offer;
import dev.heliotrope.routing.Plan;
import dev.heliotrope.routing.Presence;
import dev.heliotrope.routing.Standing;
import dev.heliotrope.routing.WaitingCall;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/** Distributes as the one within does, and lets a {@link WaitEstimator} know. */
public final class EstimatingDistributor extends EnclosingDistributor {
    private static final System.Logger LOG = System.getLogger(EstimatingDistributor.class.getName());

    private final WaitEstimator estimator;
    private final WaitWatcher watcher;
    private final Distributor within;
    /** Agents of whom something is another than it was. */
    private final Set<String> touched = new HashSet<>();

    private Instant now;
    private boolean sound = true;

    public EstimatingDistributor(
            Engine engine,
            WaitEstimator estimator,
            WaitWatcher watcher,
            Plan plan,
            Standing known,
            Announcer then,
            Instant at) {
        this.estimator = estimator;
        this.watcher = watcher;
        this.now = at;
        note(() -> estimator.begin(plan));
        known.offers().forEach(offered -> found(offered, at));
        known.waiting().forEach(call -> note(() -> estimator.joined(call, at)));
        this.within = engine.of(plan, known, new Noting(then), at);
        touched.clear();
        lookAtAll(plan);
    }

    /** Distributors made by that one, from whose happenings is learnt. */
    public static Engine around(Engine within, WaitEstimator estimator, WaitWatcher watcher) {
        return (plan, known, announcer, at) ->
                new EstimatingDistributor(within, estimator, watcher, plan, known, announcer, at);
    }

    /** Whoever learns from waits must never cost a call: once it has failed it is told no more, and says nothing. */
    private void note(Runnable word) {
        if (sound) {
            try {
                word.run();
            } catch (RuntimeException broken) {
                sound = false;
                estimator.fallSilent();
                LOG.log(System.Logger.Level.ERROR, "waits are estimated no more until the next start", broken);
            }
        }
    }

    private void found(Standing.Offered offered, Instant at) {
        CallId call = offered.call().call();
        note(() -> estimator.joined(offered.call(), at));
        note(() -> estimator.offered(call, offered.offer().agent(), at));
        if (offered.offer() instanceof Offer.Accepted) {
            note(() -> estimator.answered(call, at));
        }
    }

    private void lookAtAll(Plan plan) {
        plan.agents().forEach(agent -> look(agent.id()));
    }

    private void look(String agent) {
        within.agent(agent).ifPresent(state -> note(() -> estimator.is(state)));
    }

    private void touch(CallId call) {
        within.offer(call).map(Offer::agent).ifPresent(touched::add);
    }

    private void look() {
        touched.forEach(this::look);
        touched.clear();
    }

    private void at(Instant at) {
        now = at.isAfter(now) ? at : now;
        note(() -> watcher.passed(now));
    }

    @Override
    public void join(WaitingCall call, Instant at) {
        at(at);
        note(() -> estimator.joined(call, now));
        within.join(call, at);
        look();
        note(() -> watcher.joined(call, estimator.isInLine(call.call()), now));
    }

    @Override
    public void leave(CallId call, Instant at) {
        at(at);
        touch(call);
        note(() -> estimator.hungUp(call, now));
        note(() -> watcher.gone(call, now));
        within.leave(call, at);
        look();
    }

    @Override
    public void presence(String agent, Presence next, Instant at) {
        at(at);
        within.presence(agent, next, at);
        touched.add(agent);
        look();
    }

    @Override
    public void phone(String agent, PhoneState next, Instant at) {
        at(at);
        within.phone(agent, next, at);
        touched.add(agent);
        look();
    }

    @Override
    public void accepted(CallId call, Instant at) {
        at(at);
        if (within.offer(call).filter(Offer.Pending.class::isInstance).isPresent()) {
            note(() -> estimator.answered(call, now));
            note(() -> watcher.answered(call, now));
        }
        within.accepted(call, at);
        look();
    }

    @Override
    public void ended(CallId call, Offer.Failure how, Instant at) {
        at(at);
        touch(call);
        note(() -> estimator.unoffered(call));
        within.ended(call, how, at);
        within.waiting(call).ifPresent(waits -> note(() -> estimator.relaxed(waits)));
        look();
    }

    @Override
    public void done(CallId call, Instant at) {
        at(at);
        touch(call);
        note(() -> estimator.left(call, now));
        within.done(call, at);
        look();
    }

    @Override
    public void tick(Instant at) {
        at(at);
        within.tick(at);
        look();
    }

    @Override
    public void reload(Plan plan, Instant at) {
        at(at);
        note(() -> estimator.follow(plan));
        within.reload(plan, at);
        touched.clear();
        lookAtAll(plan);
    }

    @Override
    public void offering(boolean on, Instant at) {
        at(at);
        within.offering(on, at);
        look();
    }

    @Override
    protected Distributor within() {
        return within;
    }

    private final class Noting implements Announcer {
        private final Announcer then;

        private Noting(Announcer then) {
            this.then = then;
        }

        @Override
        public void offered(Decision decision) {
            note(() -> estimator.offered(decision.id(), decision.agent().id(), now));
            touched.add(decision.agent().id());
            then.offered(decision);
        }

        @Override
        public void relaxed(Supplier<WaitingCall> call) {
            note(() -> estimator.relaxed(call.get()));
            then.relaxed(call);
        }

        @Override
        public void exhausted(WaitingCall call, End end) {
            note(() -> estimator.left(call.call(), now));
            note(() -> watcher.gone(call.call(), now));
            then.exhausted(call, end);
        }
    }
}
