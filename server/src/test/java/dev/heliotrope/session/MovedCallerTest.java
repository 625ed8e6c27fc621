package dev.heliotrope.session;

import static dev.heliotrope.session.FakeHouse.OLIVIA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallEvent;
import dev.heliotrope.flow.Request;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A flow sends callers on to a second queue after 20 s. Both queues ask for the language and later for anybody, the first after 15 s, the
 * second after 60; the only agent does not speak it, and is paused until the callers have moved.
 */
class MovedCallerTest {
    private static final ShortWait.Next BILLING =
            new ShortWait.Next("billing", new Request.Enqueue("billing", Map.of(), Duration.ofMinutes(9)));

    private final Centre centre = Centre.with(OLIVIA);

    @BeforeEach
    void bothHaveMoved() {
        centre.house.scripts = call -> new ShortWait(new FakeScript(call), BILLING);
        centre.house.billing = FakeHouse.relaxing("billing", 60);
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
