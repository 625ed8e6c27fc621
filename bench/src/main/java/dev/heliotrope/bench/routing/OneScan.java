package dev.heliotrope.bench.routing;

import dev.heliotrope.call.CallId;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.AgentState;
import dev.heliotrope.routing.Plan;
import dev.heliotrope.routing.Standing;
import dev.heliotrope.routing.Trait;
import dev.heliotrope.routing.WaitingCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The peer: one scan for each thing that happens, as it is usually done: whoever joins or comes to another step looks at all agents,
 * whoever becomes free at all callers in order, until one will do. Less is asked of it: the longest idle whatever the queue, hours without an edge,
 * nobody kept free for others, no reasons.
 */
final class OneScan implements Room {
    private static final class Worker {
        final Agent agent;
        Instant idle;
        boolean busy;

        Worker(Agent agent, Instant idle) {
            this.agent = agent;
            this.idle = idle;
        }
    }

    /** A step of that caller ends. */
    private record Due(Instant at, WaitingCall call) {}

    private final Plan plan;
    private final PriorityQueue<Due> steps = new PriorityQueue<>(Comparator.comparing(Due::at));
    private long relaxed;
    private final List<Worker> workers = new ArrayList<>();
    private final TreeMap<WaitingCall, CallId> waiting;
    private final Map<CallId, Worker> talks = new HashMap<>();
    private final Given given;
    private final Map<String, Boolean> open = new HashMap<>();
    private Instant hoursAt = Instant.EPOCH;

    OneScan(Plan plan, Standing known, Given given) {
        this.plan = plan;
        this.given = given;
        this.waiting = new TreeMap<>(plan.rules().order());
        Map<String, Worker> byId = new HashMap<>();
        for (AgentState state : known.agents()) {
            Worker worker = new Worker(state.agent(), state.idleSince());
            workers.add(worker);
            byId.put(state.agent().id(), worker);
        }
        known.waiting().forEach(call -> {
            waiting.put(call, call.call());
            expect(call, call.place().since());
        });
        for (Standing.Offered talk : known.offers()) {
            Worker worker = byId.get(talk.offer().agent());
            if (worker != null) {
                worker.busy = true;
                talks.put(talk.call().call(), worker);
            }
        }
    }

    /** The end of the step that the caller is in after that instant. */
    private void expect(WaitingCall call, Instant after) {
        Instant end = call.place().since();
        for (int step = call.place().step(); !end.isAfter(after); step++) {
            Duration lasts = call.queue().relax(step).after();
            if (lasts == null) {
                return;
            }
            end = end.plus(lasts);
        }
        steps.add(new Due(end, call));
    }

    @Override
    public void join(WaitingCall call, Instant at) {
        Worker best = best(call, at);
        if (best == null) {
            waiting.put(call, call.call());
            expect(call, at);
        } else {
            give(call, best);
        }
    }

    private @Nullable Worker best(WaitingCall call, Instant at) {
        Trait asked = call.needAt(at).of(call.language(), call.request().required());
        Worker best = null;
        for (Worker worker : workers) {
            boolean may = !worker.busy && isOpen(worker.agent, at) && asked.isIn(worker.agent);
            if (may && (best == null || worker.idle.isBefore(best.idle))) {
                best = worker;
            }
        }
        return best;
    }

    @Override
    public @Nullable Instant nextStep() {
        Due first = steps.peek();
        return first == null ? null : first.at();
    }

    @Override
    public void tick(Instant at) {
        for (Due due = steps.peek(); due != null && !due.at().isAfter(at); due = steps.peek()) {
            steps.remove();
            if (waiting.containsKey(due.call())) {
                relaxed++;
                relax(due.call(), at);
            }
        }
    }

    private void relax(WaitingCall call, Instant at) {
        Worker best = best(call, at);
        if (best == null) {
            expect(call, at);
        } else {
            waiting.remove(call);
            give(call, best);
        }
    }

    @Override
    public long relaxed() {
        return relaxed;
    }

    @Override
    public void done(CallId call, Instant at) {
        Worker worker = talks.remove(call);
        if (worker != null) {
            worker.busy = false;
            worker.idle = at;
            WaitingCall first = isOpen(worker.agent, at) ? first(worker.agent, at) : null;
            if (first != null) {
                waiting.remove(first);
                give(first, worker);
            }
        }
    }

    private @Nullable WaitingCall first(Agent agent, Instant at) {
        for (WaitingCall call : waiting.keySet()) {
            if (call.needAt(at).of(call.language(), call.request().required()).isIn(agent)) {
                return call;
            }
        }
        return null;
    }

    private void give(WaitingCall call, Worker worker) {
        worker.busy = true;
        talks.put(call.call(), worker);
        given.call(call.call());
    }

    /** Looked up once a minute. */
    private boolean isOpen(Agent agent, Instant at) {
        if (at.isAfter(hoursAt.plusSeconds(60))) {
            hoursAt = at;
            plan.teams()
                    .forEach((id, team) -> open.put(id, team.calendar().at(at).isOpen()));
        }
        return open.getOrDefault(agent.team(), false);
    }
}
