package dev.heliotrope.flow.check;

import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.tree.Exit;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.Step;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Steps from which the call can neither end nor come to a human, whatever keys the caller presses. Where there are no keys to
 * press it is an {@link EndlessLoop}.
 */
final class DeadEnd implements FlowRule {
    @Override
    public void check(Flow flow, Known known, Problems problems) {
        lost(flow).stream()
                .findFirst()
                .flatMap(flow::step)
                .map(Step::name)
                .ifPresent(name -> problems.error(
                        name.at(),
                        "dead-end",
                        "from step " + Quoted.of(name.value())
                                + " no key leads to the end of the call or to a human any more; the way into it: "
                                + new Path(flow).to(name.value())));
    }

    /** In the order of the file. */
    static Set<String> lost(Flow flow) {
        Path path = new Path(flow);
        Set<String> ending = ending(flow);
        List<Step> lost = flow.steps().values().stream()
                .filter(step -> path.leadsTo(step.name().value()))
                .filter(step -> !ending.contains(step.name().value()))
                .toList();
        boolean keys = lost.stream().anyMatch(step -> step.ways().stream().anyMatch(Exit::acted));
        return keys
                ? lost.stream().map(step -> step.name().value()).collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
    }

    private static Set<String> ending(Flow flow) {
        Set<String> ending = new HashSet<>();
        for (boolean grew = true; grew; ) {
            grew = false;
            for (Step step : flow.steps().sequencedValues().reversed()) {
                grew |= ends(step, ending) && ending.add(step.name().value());
            }
        }
        return ending;
    }

    private static boolean ends(Step step, Set<String> ending) {
        return step.ways().isEmpty()
                || step.leadsToHuman()
                || step.ways().stream().map(Exit::to).anyMatch(to -> ending.contains(to.value()));
    }
}
