package dev.heliotrope.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who waited in vain is transferred to a number at which nobody answers, and comes back into the queue. */
class TransferPlaceTest {
    private static final ShortWait.Next TRANSFER = new ShortWait.Next(
            "transfer", new Request.Perform(new Errand.Transfer(new Errand.Destination.Outside("plumber"))));

    private final Centre centre = new Centre();

    @BeforeEach
    void aHasWaitedAndBComesMeanwhile() {
        centre.house.scripts = call -> new ShortWait(new FakeScript(call), TRANSFER);
        centre.errands = new Errands() {
            @Override
            public CompletionStage<Input.Performed> run(Errand errand, Occasion occasion) {
                return new CompletableFuture<>();
            }

            @Override
            public Optional<LineAction.Connect> way(Errand.Destination to) {
                return Optional.of(new LineAction.Connect("PJSIP/+420222000111@trunk", Duration.ofSeconds(30)));
            }
        };
        centre.start();
        FakeLine line = centre.waiting("a");
        line.connected = new LineResult.Rang(LineResult.RingOutcome.NO_ANSWER, Duration.ZERO, false);
        centre.stage.seconds(15);
        centre.waiting("b");
        centre.stage.seconds(6);
        assertThat(centre.only("a", CallEvent.Done.class).outcome()).isEqualTo(Errand.Transfer.NO_ANSWER);
    }

    private void assertFirst(FakeLine line) {
        line.press("1");
        centre.code("202", Arrival.Code.SIGN_IN);
        centre.stage.seconds(1);
        assertThat(centre.asterisk.ringing("202").id).isEqualTo("a");
        assertThat(centre.events("a", CallEvent.Queued.class))
                .extracting(CallEvent.Queued::joined)
                .hasSize(2)
                .containsOnly(
                        centre.events("a", CallEvent.Queued.class).getFirst().joined());
    }

    @Test
    void theyAreBeforeWhoeverCameMeanwhile() {
        assertFirst(centre.asterisk.channels.get("a").line);
    }

    @Test
    void soTheyAreByTheNextServer() {
        centre.kill();
        centre.start();
        centre.again("b");
        assertFirst(centre.again("a"));
    }
}
