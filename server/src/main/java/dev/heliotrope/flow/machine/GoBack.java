package dev.heliotrope.flow.machine;

import dev.heliotrope.call.Utterance;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.tree.CallFlowStep;
import dev.heliotrope.flow.tree.ReturnStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says the last words of a flow, if there are any, and goes back to the flow around it with what came of it. */
record GoBack(ReturnStep step) implements Deed {
    @Override
    public Move entered(Passage passage) {
        List<Utterance> what = Spoken.of(step.words(), passage);
        return what.isEmpty() ? back(passage) : new Move.Await(new Request.Say(what, true));
    }

    @Override
    public Move answered(Passage passage, Input input) {
        if (input instanceof Input.Keys keys) {
            passage.typeAhead(keys.digits());
        }
        return back(passage);
    }

    private Move back(Passage passage) {
        if (passage.stack().depth() == 0) {
            return new Move.Await(new Request.End(""));
        }
        boolean brokenOff = passage.memory().isAlone()
                && passage.stack().depth() <= passage.memory().aloneFrom();
        return brokenOff ? Remedy.hungUpAround(step(), passage) : returned(passage);
    }

    private Move returned(Passage passage) {
        Map<String, Object> theirs = passage.variables();
        passage.log().done("call-flow", "returned", details(passage.flow().name()));
        passage.stack().goBack(passage);
        return passage.stack()
                .call(passage.step())
                .flatMap(call -> wentOn(call, theirs, passage))
                .orElseGet(() -> new Move.Await(new Request.End("the step that called this flow is no more")));
    }

    private Map<String, String> details(String flow) {
        return step.cameTo()
                .map(outcome -> Map.of("flow", flow, "outcome", outcome))
                .orElseGet(() -> Map.of("flow", flow));
    }

    /** Empty where the flows have changed since, and nothing is said any more of what this one came to. */
    private Optional<Move> wentOn(CallFlowStep call, Map<String, Object> theirs, Passage passage) {
        call.results().forEach(result -> Optional.ofNullable(
                        theirs.get(result.theirs().value()))
                .ifPresent(value -> AssignVariables.assign(result.ours().value(), value, passage)));
        return call.after(step.cameTo()).map(Move.GoOn::new);
    }
}
