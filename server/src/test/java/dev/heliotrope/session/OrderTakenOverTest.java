package dev.heliotrope.session;

import static dev.heliotrope.session.FakeHouse.JANA;
import static dev.heliotrope.session.FakeHouse.OLIVIA;
import static dev.heliotrope.session.FakeHouse.PETR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.routing.AgentState;
import dev.heliotrope.routing.End;
import dev.heliotrope.routing.Need;
import dev.heliotrope.routing.Order;
import dev.heliotrope.routing.Queue;
import dev.heliotrope.routing.QueueStep;
import dev.heliotrope.routing.Relax;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The next server decides as the one before it would have. */
class OrderTakenOverTest {
    @Test
    void whoWasIdleForTheLongestStillIsByTheNextServer() {
        Centre centre = Centre.with(PETR, JANA);
        centre.waiting("a");
        centre.asterisk.answer("202");
        centre.stage.seconds(30);
        centre.asterisk.agentHangsUp("202");
        centre.stage.seconds(30);
        centre.code("201", Arrival.Code.PAUSE);
        centre.stage.seconds(5);
        centre.code("201", Arrival.Code.SIGN_IN);
        AgentState petr = centre.state(PETR);
        centre.kill();
        centre.start();
        centre.stage.seconds(60);

        assertThat(centre.state(PETR).idleSince()).isEqualTo(petr.idleSince());
        assertThat(centre.state(PETR).talked()).isEqualTo(petr.talked()).isPositive();
        centre.waiting("b");
        assertThat(centre.asterisk.ringing("201").id)
                .as("signed in after Petr, who has talked since, and paused after that")
                .isEqualTo("b");
    }

    /** When the caller came nobody who speaks Czech was signed in. */
    @Test
    void aStepReachedSoonerThanByTimeIsKept() {
        Centre centre = Centre.with(OLIVIA);
        centre.house.support = new Queue(
                "support",
                List.of(step(3, new Relax(null, true, false, 0)), step(0, Relax.NEVER)),
                new End.AnyAgent(),
                Order.LONGEST_IDLE,
                null,
                Duration.ofSeconds(20));
        centre.code("241", Arrival.Code.PAUSE);
        centre.waiting("a");
        centre.stage.seconds(1);
        assertThat(centre.only("a", CallEvent.Relaxed.class).step()).isOne();
        centre.phone("201", PhoneState.BUSY);
        centre.code("201", Arrival.Code.SIGN_IN);
        centre.kill();
        centre.start();
        centre.again("a");
        centre.code("241", Arrival.Code.SIGN_IN);
        centre.stage.seconds(1);

        assertThat(centre.asterisk.ringing("241").id).isEqualTo("a");
    }

    private static QueueStep step(int level, Relax relax) {
        return new QueueStep(new Need(level, List.of(), Map.of()), relax);
    }
}
