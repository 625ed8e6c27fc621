package dev.heliotrope.flow.machine;

import dev.heliotrope.call.Utterance;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.tree.MenuStep;
import dev.heliotrope.flow.tree.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks for a key until one fits or the tries are used up. */
record OfferMenu(MenuStep step) implements Deed {
    @Override
    public Move entered(Passage passage) {
        String typedAhead = passage.takeTypedAhead();
        return step.interruptible() && step.keys().containsKey(typedAhead)
                ? pressed(passage, typedAhead)
                : ask(passage, Words.NONE);
    }

    @Override
    public Move answered(Passage passage, Input input) {
        return switch (input) {
            case Input.Keys keys -> pressed(passage, keys.digits());
            case Input.Silence silence -> missed(passage, step.silence());
            case Input.Said said -> listen();
            default -> ask(passage, Words.NONE);
        };
    }

    private Move pressed(Passage passage, String digits) {
        passage.pressed(digits);
        return Optional.ofNullable(step.keys().get(digits))
                .<Move>map(to -> new Move.GoOn(to))
                .orElseGet(() -> missed(passage, step.invalid()));
    }

    private Move missed(Passage passage, MenuStep.Missed missed) {
        if (passage.visit() >= step.tries()) {
            return new Move.GoOn(missed.then());
        }
        passage.tryAgain();
        return ask(passage, missed.say());
    }

    /** Words that must be heard out are said first; the answer to that is then listened for in silence. */
    private Move ask(Passage passage, Words first) {
        List<Utterance> what = new ArrayList<>(Spoken.of(first, passage));
        what.addAll(Spoken.of(step.words(), passage));
        return new Move.Await(
                step.interruptible()
                        ? new Request.Ask(what, step.digits(), step.patience())
                        : new Request.Say(what, false));
    }

    private Move listen() {
        return new Move.Await(new Request.Ask(List.of(), step.digits(), step.patience()));
    }
}
