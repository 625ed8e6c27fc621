package dev.heliotrope.flow.machine;

import dev.heliotrope.call.Utterance;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.tree.NoticeStep;
import java.util.List;
import java.util.Map;

/** Says the words, if the switch is on at this moment; a key that cuts them short counts for what asks for keys next. */
record GiveNotice(NoticeStep step) implements Deed {
    @Override
    public Move entered(Passage passage) {
        List<Utterance> what = passage.world().isOn(step.when().value()) ? Spoken.of(step.words(), passage) : List.of();
        return what.isEmpty()
                ? new Move.GoOn(step.next())
                : new Move.Await(new Request.Say(what, step.interruptible()));
    }

    @Override
    public Move answered(Passage passage, Input input) {
        if (input instanceof Input.Keys keys) {
            passage.typeAhead(keys.digits());
        }
        boolean cutShort = input instanceof Input.Keys;
        passage.log()
                .done(
                        "notice",
                        cutShort ? "cut-short" : "heard",
                        Map.of("switch", step.when().value()));
        return new Move.GoOn(step.said());
    }
}
