package dev.heliotrope.flow.check;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.Mishaps;
import dev.heliotrope.flow.tree.ReturnStep;
import dev.heliotrope.flow.tree.Step;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A step that holds the caller does not say what is done when the caller hangs up in it, or when it cannot be done, and nor does
 * the flow for all its steps. Told once for each of the two, since one line mends it everywhere. A flow that returns may leave
 * both to those that call it, whose steps then have to say it.
 */
final class UndeclaredOutcome implements FlowRule {
    private static final String GONE = "after the caller has hung up";
    private static final String UNABLE = "when a step cannot be done";

    @Override
    public void check(Flow flow, Known known, Problems problems) {
        if (flow.steps().values().stream().anyMatch(ReturnStep.class::isInstance)) {
            return;
        }
        List<Step> unanswered = silent(flow, Mishaps::hangUp);
        List<Step> unable = silent(flow, Mishaps::error);
        if (unanswered.equals(unable)) {
            report("\"hung-up\" and \"error\"", GONE + " and " + UNABLE, unanswered, problems);
        } else {
            report("\"hung-up\"", GONE, unanswered, problems);
            report("\"error\"", UNABLE, unable, problems);
        }
    }

    private static List<Step> silent(Flow flow, Function<Mishaps, Optional<Placed<String>>> way) {
        return flow.steps().values().stream()
                .filter(Step::holdsCaller)
                .filter(step -> way.apply(step.mishaps().or(flow.mishaps())).isEmpty())
                .toList();
    }

    private static void report(String outcomes, String when, List<Step> silent, Problems problems) {
        silent.stream()
                .findFirst()
                .map(Step::name)
                .ifPresent(
                        first -> problems.error(
                                first.at(),
                                "missing-outcome",
                                "nothing is said of " + outcomes + " in step " + Quoted.of(first.value())
                                        + others(silent.size() - 1) + "; name the step to go to " + when
                                        + ", here or for all steps under \"defaults\" at the top, such as defaults: { hung-up: STEP, error: STEP }"));
    }

    private static String others(int more) {
        return more == 0 ? "" : " and " + more + (more == 1 ? " other" : " others");
    }
}
