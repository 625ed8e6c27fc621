package dev.heliotrope.session;

import dev.heliotrope.flow.FlowState;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Input.QueueOutcome;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Another flow, but callers wait for 20 s at most, after which it does something of its own. */
record ShortWait(Script first, Next then) implements Script {
    /** A step that is nothing but its request. */
    record Next(String step, Request request) {}

    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Override
    public Turn start(Instant at) {
        return first.start(at);
    }

    @Override
    public Turn next(FlowState state, Input input, Instant at) {
        return input.equals(new Input.Queued(QueueOutcome.TIMED_OUT))
                        && state.step().equals("wait")
                ? then(state)
                : shortened(first.next(state, input, at));
    }

    @Override
    public Turn resume(FlowState state, Instant at) {
        return state.step().equals(then.step()) ? then(state) : shortened(first.resume(state, at));
    }

    private static Turn shortened(Turn turn) {
        return turn.request() instanceof Request.Enqueue asked
                ? new Turn(turn.state(), turn.notes(), new Request.Enqueue(asked.queue(), Map.of(), LONGEST), false)
                : turn;
    }

    private Turn then(FlowState state) {
        FlowState there = new FlowState("reception", "v1", then.step(), 1, 1, state.language(), Map.of());
        return new Turn(there, List.of(), then.request(), true);
    }
}
