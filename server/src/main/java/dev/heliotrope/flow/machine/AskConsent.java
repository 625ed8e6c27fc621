package dev.heliotrope.flow.machine;

import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.tree.ConsentStep;
import java.util.Map;

/** Only a clear yes is one: silence and other keys end in a refusal. */
record AskConsent(ConsentStep step) implements Deed {
    private static final String YES = "1";
    private static final String NO = "2";

    @Override
    public Move entered(Passage passage) {
        passage.takeTypedAhead();
        passage.settleLanguage();
        return ask(passage);
    }

    private Move ask(Passage passage) {
        return new Move.Await(new Request.Ask(Spoken.of(step.words(), passage), 1, step.patience()));
    }

    @Override
    public Move answered(Passage passage, Input input) {
        if (input instanceof Input.Keys keys) {
            passage.log().pressed(keys.digits());
            if (keys.digits().equals(YES) || keys.digits().equals(NO)) {
                return settle(keys.digits().equals(YES), passage);
            }
        } else if (!(input instanceof Input.Silence)) {
            return ask(passage);
        }
        if (passage.visit() >= step.tries()) {
            return settle(false, passage);
        }
        passage.tryAgain();
        return ask(passage);
    }

    private Move settle(boolean agreed, Passage passage) {
        AssignVariables.assign(step.into().value(), agreed, passage);
        Map<String, String> details = Map.of(
                "asked", step.asked().value(),
                "language", passage.speaking().tag(),
                "version", step.version());
        passage.log().done("consent", agreed ? "agreed" : "refused", details);
        return new Move.GoOn(agreed ? step.agreed() : step.refused());
    }
}
