package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.ValueType;
import dev.heliotrope.flow.tree.RecordStep;
import dev.heliotrope.flow.tree.RecordStep.Switch;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.yaml.Value;
import java.util.List;
import java.util.Optional;

/** {@code record}. */
final class RecordKind {
    private static final Key<Switch> SWITCH = new Key<>(
                    "record", Form.WORD, "", "on or off", (value, reading) -> value.word(Switch.class)
                            .orElse(Switch.OFF))
            .of(Switch.class);
    private static final Key<Optional<Placed<String>>> CONSENT = VariableKeys.optional(
            "consent-in", ValueType.YES_NO, "the variable that says whether the caller has agreed; needed with on");
    private static final Key<Placed<String>> REFUSED =
            asNext("refused", "the caller has not agreed, so nothing is recorded");
    private static final Key<Placed<String>> FAILED = asNext("failed", "it could not be recorded");

    static final StepKind KIND = new StepKind(
            "Records the call from here on, if the caller has agreed, or ends that. The recording goes on through a talk with an"
                    + " agent. The history has its place; the file can be read by its owner only.",
            List.of(SWITCH, CONSENT, Keys.NEXT, REFUSED, FAILED, Keys.HUNG_UP, Keys.ERROR),
            RecordKind::step);

    private RecordKind() {}

    private static Step step(StepSource step) {
        Switch to = SWITCH.in(step);
        Optional<Placed<String>> consent = CONSENT.in(step);
        Value written = step.fields().get("consent-in");
        if (to == Switch.ON && consent.isEmpty()) {
            written.error(
                    "missing",
                    "nothing is recorded without consent; name the variable of a consent step as consent-in");
        }
        Placed<String> next = Keys.NEXT.in(step);
        return new RecordStep(
                step.name(),
                to,
                consent,
                next,
                or(REFUSED.in(step), next),
                or(FAILED.in(step), next),
                Keys.mishaps(step));
    }

    static Key<Placed<String>> asNext(String name, String about) {
        return new Key<>(
                name,
                Form.STEP,
                "as next",
                about,
                (value, reading) -> value.isThere() ? Keys.name(value) : new Placed<>("", value.at()));
    }

    static Placed<String> or(Placed<String> way, Placed<String> next) {
        return way.value().isEmpty() ? next : way;
    }
}
