package dev.heliotrope.flow.machine;

import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.tree.HangUpStep;

/** Says the last words, if there are any, and ends the call. */
record PartFromCaller(HangUpStep step) implements Deed {
    private static final Move END = new Move.Await(new Request.End(""));

    @Override
    public Move entered(Passage passage) {
        return step.words().prompts().isEmpty()
                ? END
                : new Move.Await(new Request.Say(Spoken.of(step.words(), passage), false));
    }

    @Override
    public Move answered(Passage passage, Input input) {
        return END;
    }
}
