package dev.heliotrope.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Who waited in vain and asks to be called back has the place that they had in the queue. */
class CallbackPlaceTest {
    private static final ShortWait.Next CALL_BACK =
            new ShortWait.Next("call-back", new Request.Perform(new Errand.Callback("support", "+420601000001", null)));

    private final Centre centre = new Centre();
    private final List<Errands.Occasion> occasions = new ArrayList<>();

    private void waitInVain() {
        centre.house.scripts = call -> new ShortWait(new FakeScript(call), CALL_BACK);
        centre.errands = new Errands() {
            @Override
            public CompletionStage<Input.Performed> run(Errand errand, Occasion occasion) {
                occasions.add(occasion);
                return new CompletableFuture<>();
            }
        };
        centre.start();
        centre.waiting("a");
        centre.stage.seconds(25);
    }

    private void assertPlaceKept() {
        assertThat(occasions.getLast().step()).isEqualTo("call-back");
        assertThat(occasions.getLast().waitingSince())
                .isEqualTo(centre.events("a", CallEvent.Queued.class).getFirst().joined());
    }

    @Test
    void theWishIsAsOldAsTheWait() {
        waitInVain();
        assertPlaceKept();
    }

    @Test
    void soItIsWhenTheNextServerKeepsIt() {
        waitInVain();
        centre.kill();
        centre.start();
        centre.again("a");
        assertThat(occasions).hasSize(2);
        assertPlaceKept();
    }
}
