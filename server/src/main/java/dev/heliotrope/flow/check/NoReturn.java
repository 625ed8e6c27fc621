package dev.heliotrope.flow.check;

import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.tree.CallFlowStep;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.ReturnStep;

/** A flow that is called never comes back, so nothing behind the call ever happens; or all of them together are too large. */
final class NoReturn implements FlowRule {
    @Override
    public void check(Flow flow, Known known, Problems problems) {
        flow.steps().values().stream()
                .filter(CallFlowStep.class::isInstance)
                .map(CallFlowStep.class::cast)
                .filter(call ->
                        flow.calledBy(call).filter(called -> !returns(called)).isPresent())
                .forEach(call -> problems.error(
                        call.flow().at(),
                        "no-return",
                        "flow " + Quoted.of(call.flow().value())
                                + " never returns, so the call never goes on behind step "
                                + Quoted.of(call.name().value())
                                + "; a step \"return:\" there would lead back"));
        if (Terrain.size(flow) > Terrain.MOST) {
            problems.error(
                    flow.start().at(),
                    "too-many-steps",
                    "with the flows that it calls, a flow has at most " + Terrain.MOST + " steps");
        }
    }

    private static boolean returns(Flow flow) {
        return flow.steps().values().stream().anyMatch(ReturnStep.class::isInstance);
    }
}
