package dev.heliotrope.flow.check;

import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** No way leads to a step. */
final class UnreachableStep implements FlowRule {
    @Override
    public void check(Flow flow, Known known, Problems problems) {
        Set<String> reached = reached(flow);
        flow.steps().values().stream()
                .map(Step::name)
                .filter(name -> !reached.contains(name.value()))
                .forEach(name -> problems.error(
                        name.at(), "unreachable-step", "no way leads to step " + Quoted.of(name.value())));
    }

    private static Set<String> reached(Flow flow) {
        Set<String> reached = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(Set.of(flow.start().value()));
        while (!ahead.isEmpty()) {
            String name = ahead.pop();
            if (reached.add(name)) {
                flow.step(name).ifPresent(step -> step.exits()
                        .forEach(exit -> ahead.push(exit.to().value())));
            }
        }
        return reached;
    }
}
