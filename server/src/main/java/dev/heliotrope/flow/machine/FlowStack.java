package dev.heliotrope.flow.machine;

import dev.heliotrope.call.Manner;
import dev.heliotrope.flow.FlowState;
import dev.heliotrope.flow.Return;
import dev.heliotrope.flow.tree.CallFlowStep;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.Mishaps;
import dev.heliotrope.flow.tree.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The flows that a call is in: the one that it began with and those that it was sent through, the innermost last. */
final class FlowStack {
    private final List<Flow> flows = new ArrayList<>(1);
    private final List<Return> returns = new ArrayList<>();

    private FlowStack(Flow root) {
        flows.add(root);
    }

    static FlowStack of(Flow root) {
        return new FlowStack(root);
    }

    /** As far as the way into the innermost flow is still there; the flows may have changed since the state was kept. */
    static FlowStack of(Flow root, List<Return> returns) {
        FlowStack stack = new FlowStack(root);
        for (Return back : returns) {
            Optional<Flow> called =
                    stack.call(back.step()).flatMap(call -> stack.flow().calledBy(call));
            if (called.isEmpty()) {
                return new FlowStack(root);
            }
            stack.returns.add(back);
            stack.flows.add(called.get());
        }
        return stack;
    }

    /** The innermost, which the call is in now. */
    Flow flow() {
        return flows.getLast();
    }

    /** The innermost flow's own, else that of the flow that called it. */
    Manner manner() {
        Manner manner = Manner.USUAL;
        for (int depth = flows.size() - 1; depth >= 0; depth--) {
            manner = manner.or(flows.get(depth).manner());
        }
        return manner;
    }

    List<Return> returns() {
        return returns.isEmpty() ? List.of() : returns;
    }

    int depth() {
        return returns.size();
    }

    void goInto(Flow called, Map<String, Object> begin, Passage passage) {
        returns.add(new Return(flow().name(), flow().version(), passage.step(), passage.variables()));
        flows.add(called);
        passage.moveTo(passage.step(), begin, false);
    }

    /** Out of the innermost flow, to the step that called it. */
    void goBack(Passage passage) {
        flows.removeLast();
        Return back = returns.removeLast();
        passage.moveTo(back.step(), stillDeclared(back.version(), back.variables()), true);
    }

    /** What is said of hang-ups and errors in this step of the innermost flow or, so many flows out, in the step that called. */
    Mishaps mishaps(Step here, int out) {
        Flow flow = flows.get(flows.size() - 1 - out);
        Optional<Step> step = out == 0
                ? Optional.of(here)
                : flow.step(returns.get(returns.size() - out).step());
        return step.map(Step::mishaps).orElse(Mishaps.END).or(flow.mishaps());
    }

    Optional<CallFlowStep> call(String step) {
        return flow().step(step).filter(CallFlowStep.class::isInstance).map(CallFlowStep.class::cast);
    }

    /** Those of the flow that the call is in. */
    Map<String, Object> variables(FlowState state) {
        if (isOf(state)) {
            return stillDeclared(state.version(), state.variables());
        }
        Return outermost = state.returns().getFirst();
        return stillDeclared(outermost.version(), outermost.variables());
    }

    /** The flow may have changed since these were kept: what it no longer declares is dropped, what is new begins. */
    private Map<String, Object> stillDeclared(String version, Map<String, Object> kept) {
        Flow flow = flow();
        if (version.equals(flow.version()) && flow.declares(kept)) {
            return kept;
        }
        Map<String, Object> variables = new HashMap<>();
        flow.variables().values().stream()
                .filter(variable -> !variable.secret())
                .forEach(variable -> Optional.ofNullable(kept.get(variable.name()))
                        .filter(variable.type()::admits)
                        .or(variable::first)
                        .ifPresent(value -> variables.put(variable.name(), value)));
        return variables;
    }

    /** Whether a state that stands so deep was kept by these very flows. */
    boolean isOf(FlowState state) {
        return depth() == state.returns().size();
    }
}
