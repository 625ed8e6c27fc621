package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.ReturnStep;
import java.util.List;

/** {@code return}. */
final class ReturnKind {
    private static final Key<List<Placed<String>>> PROMPTS = new Key<>(
            "return", Form.PROMPTS, "nothing", "what is said first", (value, reading) -> Keys.optionalPrompts(value));

    static final StepKind KIND = new StepKind(
            "Goes back to the flow that this one was called from by `call-flow`. Where a call began with this flow, it ends.",
            List.of(PROMPTS, Keys.WITH),
            step -> new ReturnStep(step.name(), Keys.words(PROMPTS, step)));

    private ReturnKind() {}
}
