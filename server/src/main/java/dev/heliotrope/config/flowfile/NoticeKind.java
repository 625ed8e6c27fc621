package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.NoticeStep;
import java.util.List;

/** {@code notice}. */
final class NoticeKind {
    private static final Key<List<Placed<String>>> PROMPTS = Keys.prompts("notice", "what is said");
    private static final Key<Placed<String>> WHILE = new Key<>(
            "while",
            Form.SWITCH,
            "",
            "the switch that must be on, as it is called in config/switches.yaml",
            (value, reading) -> Keys.name(value));
    private static final Key<Placed<String>> SAID = new Key<>(
            "said",
            Form.STEP,
            "as next",
            "where the call goes on after it was said",
            (value, reading) -> PinKeys.named(value));

    static final StepKind KIND = new StepKind(
            "Says something, such as that there is an outage, while a switch is on; else it says nothing. The switch is"
                    + " turned while the server runs.",
            List.of(PROMPTS, Keys.WITH, WHILE, Keys.INTERRUPTIBLE, SAID, Keys.NEXT, Keys.HUNG_UP, Keys.ERROR),
            NoticeKind::step);

    private NoticeKind() {}

    private static NoticeStep step(StepSource step) {
        Placed<String> next = Keys.NEXT.in(step);
        return new NoticeStep(
                step.name(),
                WHILE.in(step),
                Keys.words(PROMPTS, step),
                Keys.INTERRUPTIBLE.in(step),
                Keys.optionalStep(step.fields().get("said")).orElse(next),
                next,
                Keys.mishaps(step));
    }
}
