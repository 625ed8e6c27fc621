package dev.heliotrope.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallId;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult.Rang;
import dev.heliotrope.call.LineResult.RingOutcome;
import dev.heliotrope.call.PhoneWatcher;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.Input;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server dies while a caller is being transferred; the next one goes by what Asterisk says has become of it. */
class TransferTakenUpTest {
    private static final Duration TALKED = Duration.ofSeconds(40);

    private final Centre centre = new Centre();

    @BeforeEach
    void beginTransfer() {
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
        FakeLine line = centre.call("a");
        line.connected = null;
        line.press("8");
        assertThat(line.did.getLast()).isInstanceOf(LineAction.Connect.class);
        centre.kill();
    }

    private FakeLine takenUp(Rang lastRing) {
        centre.asterisk.channels.get("a").lastRing = lastRing;
        centre.start();
        return centre.again("a");
    }

    private String outcome() {
        return centre.only("a", CallEvent.Done.class).outcome();
    }

    @Test
    void aTalkThatIsOverIsNotBegunAgain() {
        FakeLine again = takenUp(new Rang(RingOutcome.ANSWERED, TALKED, false));
        assertThat(outcome()).isEqualTo(Errand.Transfer.TALKED);
        assertThat(again.did).noneMatch(LineAction.Connect.class::isInstance);
        assertThat(again.isAsked()).isTrue();
    }

    @Test
    void whoDidNotAnswerIsNotCalledAgain() {
        FakeLine again = takenUp(new Rang(RingOutcome.NO_ANSWER, Duration.ZERO, false));
        assertThat(outcome()).isEqualTo(Errand.Transfer.NO_ANSWER);
        assertThat(again.did).noneMatch(LineAction.Connect.class::isInstance);
    }

    @Test
    void oneThatHadNotBegunToRingIsBegun() {
        centre.start();
        assertThat(centre.again("a").did).anyMatch(LineAction.Connect.class::isInstance);
    }

    @Test
    void whoHungUpAfterTalkingHasHadACompleteCall() {
        String checkpoint = centre.asterisk.channels.get("a").checkpoint;
        centre.asterisk.endedAway.add(new PhoneWatcher.EndedAway(
                new CallId("a"), centre.stage.instant(), RingOutcome.ANSWERED, TALKED, checkpoint));
        centre.asterisk.gone("a");
        centre.start();
        assertThat(centre.only("a", CallEvent.Ended.class).cause()).isEqualTo(EndCause.COMPLETED);
    }
}
