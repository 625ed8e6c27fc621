package dev.heliotrope.flow.machine;

import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.tree.SayStep;

/** Says the words; a key that cuts them short counts for the menu behind them. */
record SayWords(SayStep step) implements Deed {
    @Override
    public Move entered(Passage passage) {
        passage.takeTypedAhead();
        return new Move.Await(new Request.Say(Spoken.of(step.words(), passage), step.interruptible()));
    }

    @Override
    public Move answered(Passage passage, Input input) {
        if (input instanceof Input.Keys keys) {
            passage.typeAhead(keys.digits());
        }
        return new Move.GoOn(step.next().value());
    }
}
