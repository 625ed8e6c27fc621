package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.ValueType;
import dev.heliotrope.flow.tree.ConsentStep;
import dev.heliotrope.flow.tree.Step;
import java.time.Duration;
import java.util.List;

/** {@code consent}. */
final class ConsentKind {
    private static final Key<Placed<String>> ASKED = new Key<>(
            "consent",
            Form.PROMPTS,
            "",
            "what the caller is asked, such as ask-recording; key 1 agrees, key 2 does not",
            (value, reading) -> Keys.name(value));
    private static final Key<String> VERSION = new Key<>(
            "version",
            Form.NAME,
            "",
            "of the wording, so that it can be told later what was agreed to",
            (value, reading) -> value.text());
    private static final Key<Placed<String>> INTO =
            VariableKeys.of("into", ValueType.YES_NO, "the variable that says whether the caller has agreed");
    private static final Key<Integer> TRIES = Keys.tries(2);
    private static final Key<Duration> WAIT = Keys.patience();
    private static final Key<Placed<String>> AGREED = Keys.step("agreed", "the caller has pressed 1");
    private static final Key<Placed<String>> REFUSED =
            Keys.step("refused", "the caller has pressed 2, or nothing that fits");

    static final StepKind KIND = new StepKind(
            "Asks whether the caller agrees, as to being recorded. The history has the answer with what was asked, in which language"
                    + " and in which version. Without a clear yes the caller does not agree.",
            List.of(ASKED, VERSION, INTO, TRIES, WAIT, AGREED, REFUSED, Keys.HUNG_UP, Keys.ERROR),
            ConsentKind::step);

    private ConsentKind() {}

    private static Step step(StepSource step) {
        return new ConsentStep(
                step.name(),
                ASKED.in(step),
                VERSION.in(step),
                INTO.in(step),
                TRIES.in(step),
                WAIT.in(step),
                AGREED.in(step),
                REFUSED.in(step),
                Keys.mishaps(step));
    }
}
