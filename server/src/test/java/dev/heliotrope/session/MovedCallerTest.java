package dev.heliotrope.session;

import static dev.heliotrope.session.FakeHouse.OLIVIA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallEvent;
import dev.heliotrope.flow.FlowState;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Input.QueueOutcome;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A flow sends callers on to a second queue after 20 s. Both queues ask for the language and, after 15 s, for anybody; the only
 * agent does not speak it, and is paused until the callers have moved.
 */
class MovedCallerTest {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private record TwoQueues(Script first) implements Script {
        @Override
        public Turn start(Instant at) {
            return first.start(at);
        }

        @Override
        public Turn next(FlowState state, Input input, Instant at) {
            return input.equals(new Input.Queued(QueueOutcome.TIMED_OUT))
                            && state.step().equals("wait")
                    ? wait("billing", state)
                    : shortened(first.next(state, input, at));
        }

        @Override
        public Turn resume(FlowState state, Instant at) {
            return state.step().equals("billing") ? wait("billing", state) : shortened(first.resume(state, at));
        }

        private static Turn shortened(Turn turn) {
            return turn.request() instanceof Request.Enqueue asked
                    ? new Turn(turn.state(), turn.notes(), new Request.Enqueue(asked.queue(), Map.of(), LONGEST), false)
                    : turn;
        }

        private static Turn wait(String queue, FlowState state) {
            FlowState there = new FlowState("reception", "v1", queue, 1, 1, state.language(), Map.of());
            return new Turn(there, List.of(), new Request.Enqueue(queue, Map.of(), Duration.ofMinutes(9)), false);
        }
    }

    private final Centre centre = Centre.with(OLIVIA);

    @BeforeEach
    void bothHaveMoved() {
        centre.house.scripts = call -> new TwoQueues(new FakeScript(call));
        centre.house.billing = FakeHouse.relaxing("billing");
        centre.code("241", Arrival.Code.PAUSE);
        centre.waiting("a");
        centre.stage.seconds(3);
        centre.waiting("b");
        centre.stage.seconds(21);
        assertThat(centre.events("b", CallEvent.Queued.class))
                .extracting(CallEvent.Queued::queue)
                .containsExactly("support", "billing");
    }

    private void aComesFirstAndAtOnce() {
        centre.code("241", Arrival.Code.SIGN_IN);
        centre.stage.seconds(1);
        assertThat(centre.asterisk.ringing("241").id).isEqualTo("a");
        assertThat(centre.events("a", CallEvent.Queued.class))
                .extracting(CallEvent.Queued::joined)
                .containsOnly(
                        centre.events("a", CallEvent.Queued.class).getFirst().joined());
    }

    @Test
    void thePlaceAndTheStepAreKept() {
        aComesFirstAndAtOnce();
    }

    @Test
    void soTheyAreByTheNextServer() {
        centre.kill();
        centre.start();
        centre.again("b");
        centre.again("a");
        aComesFirstAndAtOnce();
    }
}
