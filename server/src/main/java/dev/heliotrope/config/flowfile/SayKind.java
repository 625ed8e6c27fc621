package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.SayStep;
import java.util.List;

/** {@code say}. */
final class SayKind {
    private static final Key<List<Placed<String>>> PROMPTS = Keys.prompts("say", "what is said");

    static final StepKind KIND = new StepKind(
            "Says something and goes on. A key that cuts it short is kept for the next step that asks for keys,"
                    + " behind whatever else is said first.",
            List.of(PROMPTS, Keys.WITH, Keys.INTERRUPTIBLE, Keys.NEXT, Keys.HUNG_UP, Keys.ERROR),
            step -> new SayStep(
                    step.name(),
                    Keys.words(PROMPTS, step),
                    Keys.INTERRUPTIBLE.in(step),
                    Keys.NEXT.in(step),
                    Keys.mishaps(step)));

    private SayKind() {}
}
