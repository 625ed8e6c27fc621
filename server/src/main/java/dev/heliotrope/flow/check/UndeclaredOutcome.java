package dev.heliotrope.flow.check;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.Mishaps;
import dev.heliotrope.flow.tree.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A step that holds the caller does not say what is done when the caller hangs up in it, or when it cannot be done, and nor does
 * the flow for all its steps. Told once for each of the two, since one line mends it everywhere.
 */
final class UndeclaredOutcome implements FlowRule {
    @Override
    public void check(Flow flow, Known known, Problems problems) {
        check("hung-up", "after the caller has hung up", Mishaps::hangUp, flow, problems);
        check("error", "when a step cannot be done", Mishaps::error, flow, problems);
    }

    private static void check(
            String outcome,
            String when,
            Function<Mishaps, Optional<Placed<String>>> way,
            Flow flow,
            Problems problems) {
        List<Step> silent = flow.steps().values().stream()
                .filter(Step::holdsCaller)
                .filter(step -> way.apply(step.mishaps().or(flow.mishaps())).isEmpty())
                .toList();
        silent.stream()
                .findFirst()
                .map(Step::name)
                .ifPresent(first -> problems.error(
                        first.at(),
                        "missing-outcome",
                        "nothing is said of " + Quoted.of(outcome) + " in step " + Quoted.of(first.value())
                                + others(silent.size() - 1) + "; name the step to go to " + when
                                + ", here or under \"defaults\" for all steps"));
    }

    private static String others(int more) {
        return more == 0 ? "" : " and " + more + (more == 1 ? " other" : " others");
    }
}
