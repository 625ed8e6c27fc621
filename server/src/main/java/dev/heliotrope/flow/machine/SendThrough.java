package dev.heliotrope.flow.machine;

import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.tree.CallFlowStep;
import dev.heliotrope.flow.tree.Flow;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Goes into the other flow. What is kept of the calls around it has to fit on the channel, which bounds how deep that goes. */
record SendThrough(CallFlowStep step) implements Deed {
    @Override
    public Move entered(Passage passage) {
        Optional<Flow> called = passage.flow().calledBy(step);
        if (called.isEmpty() || passage.stack().depth() >= Flow.DEEPEST) {
            String why = called.isEmpty() ? "there is no flow " + step.flow() : "flows call each other too deep";
            return new Move.Await(new Request.End(why));
        }
        Map<String, Object> arguments = arguments(called.get(), passage);
        passage.log().done("call-flow", "called", Map.of("flow", step.flow().value()));
        passage.stack().goInto(called.get(), arguments, passage);
        return passage.state().save().text().length() > AssignVariables.LONGEST_STATE
                ? tooLong(passage)
                : new Move.GoOn(called.get().start().value());
    }

    /** One that cannot be had is as the other flow declares it. */
    private Map<String, Object> arguments(Flow called, Passage passage) {
        Map<String, Object> begin = new HashMap<>(called.firstValues());
        step.arguments().forEach(argument -> CurrentValue.of(argument.value(), passage)
                .filter(value -> !AssignVariables.isTooLong(value))
                .ifPresent(value -> begin.put(argument.variable().value(), value)));
        return begin;
    }

    private Move tooLong(Passage passage) {
        passage.stack().goBack(passage);
        return new Move.Await(new Request.End("what is kept of the call is too long to go into another flow"));
    }
}
