package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.HangUpStep;
import java.util.List;

/** {@code hang-up}. */
final class HangUpKind {
    private static final Key<List<Placed<String>>> PROMPTS = new Key<>(
            "hang-up", Form.PROMPTS, "nothing", "what is said first", (value, reading) -> Keys.optionalPrompts(value));

    static final StepKind KIND = new StepKind(
            "Says good-bye, if you like, and ends the call.",
            List.of(PROMPTS, Keys.WITH),
            step -> new HangUpStep(step.name(), Keys.words(PROMPTS, step)));

    private HangUpKind() {}
}
