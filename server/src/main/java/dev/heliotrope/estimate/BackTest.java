package dev.heliotrope.estimate;

import dev.heliotrope.call.CallId;
import dev.heliotrope.routing.WaitingCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/** Asks for estimates as callers would hear them, at joining and now and then while they wait, and holds them against what came. */
public final class BackTest implements WaitWatcher {
    private static final Duration FIRST = Duration.ofSeconds(20);
    private static final Duration EVERY = Duration.ofSeconds(45);

    private record Due(Instant at, CallId call, Instant joined) {}

    /** A caller in the house: who they are and what was foretold of them. */
    private record Waiting(WaitingCall call, Instant joined, List<Foretold> foretold) {}

    private record Foretold(Instant at, boolean early, Optional<Estimate> ours, double asterisk) {}

    private final WaitEstimator estimator;
    private final HoldTime asterisk = new HoldTime();
    private final Map<CallId, Waiting> waiting = new HashMap<>();
    private final PriorityQueue<Due> due = new PriorityQueue<>(
            Comparator.comparing(Due::at).thenComparing(each -> each.call().value()));
    private final List<Outcome> outcomes = new ArrayList<>();

    public BackTest(WaitEstimator estimator) {
        this.estimator = estimator;
    }

    /** All that was foretold of callers who have been answered or have gone, in the order of that. */
    public List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    @Override
    public void passed(Instant until) {
        while (!due.isEmpty() && due.element().at().isBefore(until)) {
            Due next = due.remove();
            Waiting who = waiting.get(next.call());
            if (who != null && who.joined().equals(next.joined()) && estimator.knows(next.call())) {
                ask(who, next.at(), false);
                due.add(new Due(next.at().plus(EVERY), next.call(), next.joined()));
            }
        }
    }

    private void ask(Waiting who, Instant at, boolean early) {
        if (estimator.isInLine(who.call().call())) {
            double waited = seconds(who.joined(), at);
            who.foretold()
                    .add(new Foretold(
                            at,
                            early,
                            estimator.of(who.call().call(), at),
                            asterisk.seconds(who.call().queue().id(), waited)));
        }
    }

    @Override
    public void joined(WaitingCall call, boolean waits, Instant at) {
        Waiting who = new Waiting(call, at, new ArrayList<>());
        waiting.put(call.call(), who);
        if (waits) {
            ask(who, at, true);
            due.add(new Due(at.plus(FIRST), call.call(), at));
        }
    }

    @Override
    public void answered(CallId call, Instant at) {
        Waiting who = waiting.get(call);
        if (who != null) {
            over(call, at, true);
            asterisk.answered(who.call().queue().id(), seconds(who.joined(), at));
        }
    }

    @Override
    public void gone(CallId call, Instant at) {
        over(call, at, false);
    }

    private void over(CallId call, Instant at, boolean answered) {
        Waiting who = waiting.remove(call);
        if (who != null) {
            who.foretold()
                    .forEach(each -> outcomes.add(new Outcome(
                            who.call().queue().id(),
                            who.call().language(),
                            each.early(),
                            seconds(each.at(), at),
                            answered,
                            each.ours(),
                            each.asterisk())));
        }
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
