package dev.heliotrope.flow.machine;

import dev.heliotrope.call.Utterance;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.tree.HangUpStep;
import java.util.List;

/** Says the last words, if there are any, and ends the call. */
record PartFromCaller(HangUpStep step) implements Deed {
    private static final Move END = new Move.Await(new Request.End(""));

    @Override
    public Move entered(Passage passage) {
        List<Utterance> what = Spoken.of(step.words(), passage);
        return what.isEmpty() ? END : new Move.Await(Request.Say.last(what));
    }

    @Override
    public Move answered(Passage passage, Input input) {
        return END;
    }
}
