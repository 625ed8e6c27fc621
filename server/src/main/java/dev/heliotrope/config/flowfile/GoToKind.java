package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.GoToStep;
import java.util.List;

/** {@code go-to}. */
final class GoToKind {
    private static final Key<Placed<String>> STEP = Keys.step("go-to", "where the call goes on");

    static final StepKind KIND = new StepKind(
            "Goes on at another step; gives a place in the conversation a name of its own.",
            List.of(STEP),
            step -> new GoToStep(step.name(), STEP.in(step)));

    private GoToKind() {}
}
