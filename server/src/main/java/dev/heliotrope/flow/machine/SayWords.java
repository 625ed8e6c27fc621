package dev.heliotrope.flow.machine;

import dev.heliotrope.call.Utterance;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.tree.SayStep;
import java.util.List;

/** Says the words; a key that cuts them short counts for what asks for keys next. */
record SayWords(SayStep step) implements Deed {
    @Override
    public Move entered(Passage passage) {
        List<Utterance> what = Spoken.of(step.words(), passage);
        return what.isEmpty()
                ? new Move.GoOn(step.next())
                : new Move.Await(new Request.Say(what, step.interruptible()));
    }

    @Override
    public Move answered(Passage passage, Input input) {
        if (input instanceof Input.Keys keys) {
            passage.typeAhead(keys.digits());
        }
        return new Move.GoOn(step.next());
    }
}
