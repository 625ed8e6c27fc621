package dev.heliotrope.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.Input;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Whatever becomes of an errand, the call goes on and the history has its outcome. */
class ErrandsTest {
    private final List<Errands.Occasion> occasions = new ArrayList<>();

    private Centre centre(CompletionStage<Input.Performed> answer) {
        Centre centre = new Centre();
        centre.errands = new Errands() {
            @Override
            public CompletionStage<Input.Performed> run(Errand errand, Occasion occasion) {
                occasions.add(occasion);
                return answer;
            }

            @Override
            public Optional<String> place(String what, Occasion occasion) {
                return Optional.of("/m/" + what + "-1");
            }
        };
        centre.start();
        return centre;
    }

    private static String outcome(Centre centre) {
        return centre.only("a", CallEvent.Done.class).outcome();
    }

    @Test
    void anAnswerGoesBackIntoTheFlow() {
        Centre centre = centre(CompletableFuture.completedFuture(Input.Performed.of("found")));
        FakeLine line = centre.call("a");
        line.press("6");
        assertThat(outcome(centre)).isEqualTo("found");
        assertThat(line.isAsked()).isTrue();
        assertThat(occasions).singleElement().satisfies(occasion -> {
            assertThat(occasion.call().value()).isEqualTo("a");
            assertThat(occasion.step()).isEqualTo("look-up");
        });
    }

    /** Nothing else is done on the line while it waits, so nothing would carry the checkpoint along. */
    @Test
    void theStateIsOnTheChannelBeforeTheErrandBegins() {
        Centre centre = centre(new CompletableFuture<>());
        FakeLine line = centre.call("a");
        line.press("6");
        assertThat(line.did.getLast()).isInstanceOfSatisfying(LineAction.Remember.class, remember -> {
            assertThat(remember.isWithNext()).isFalse();
            assertThat(remember.checkpoint()).contains("s=look-up");
        });
    }

    @Test
    void oneThatBreaksOrHangsHasFailed() {
        Centre broken = centre(CompletableFuture.failedFuture(new IllegalStateException("broken")));
        broken.call("a").press("6");
        assertThat(outcome(broken)).isEqualTo(Errand.FAILED);
        Centre hanging = centre(new CompletableFuture<>());
        FakeLine line = hanging.call("a");
        line.press("6");
        assertThat(line.isAsked()).isFalse();
        hanging.stage.seconds(121);
        assertThat(outcome(hanging)).isEqualTo(Errand.FAILED);
        assertThat(line.isAsked()).isTrue();
    }

    @Test
    void aMessageIsTakenOnTheLine() {
        Centre centre = centre(new CompletableFuture<>());
        FakeLine line = centre.call("a");
        line.press("5");
        assertThat(line.did)
                .contains(new LineAction.TakeMessage("/m/support-1", Duration.ofSeconds(60), Duration.ofSeconds(4)));
        assertThat(outcome(centre)).isEqualTo(Errand.Voicemail.LEFT);
        assertThat(occasions).isEmpty();
    }

    @Test
    void aClickIsNoMessageAndWhatCannotBeRecordedHasFailed() {
        for (LineResult result :
                List.of(new LineResult.Recorded(Duration.ofMillis(400), false), new LineResult.Done())) {
            Centre centre = centre(new CompletableFuture<>());
            FakeLine line = centre.call("a");
            line.taken = result;
            line.press("5");
            assertThat(outcome(centre))
                    .isEqualTo(result instanceof LineResult.Done ? Errand.FAILED : Errand.Voicemail.NOTHING);
        }
    }

    @Test
    void withNowhereToRecordItHasFailedAndTheCallGoesOn() {
        Centre centre = new Centre();
        centre.start();
        FakeLine line = centre.call("a");
        line.press("5");
        assertThat(outcome(centre)).isEqualTo(Errand.FAILED);
        assertThat(line.isAsked()).isTrue();
    }
}
