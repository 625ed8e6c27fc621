package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.ValueType;
import dev.heliotrope.flow.tree.FlowValue;
import dev.heliotrope.flow.tree.IdentifyStep;
import dev.heliotrope.yaml.Value;
import java.util.List;
import java.util.Optional;

/** {@code identify}. */
final class IdentifyKind {
    private enum By {
        NUMBER,
        KEY
    }

    private static final Key<By> IDENTIFY = new Key<>(
                    "identify",
                    Form.WORD,
                    "",
                    "by the caller's number, or by a key that the caller has keyed in",
                    (value, reading) -> value.word(By.class).orElse(By.NUMBER))
            .of(By.class);
    private static final Key<Optional<FlowValue>> KEY = new Key<>(
            "key",
            Form.VALUE,
            "none: by the number",
            "the customer's key, such as = customer_number",
            (value, reading) -> value.isThere() ? Optional.of(key(value, reading)) : Optional.<FlowValue>empty());
    private static final Key<Placed<String>> FOUND =
            Keys.step("found", "the customer is known; expressions may speak of customer.name and so on");
    private static final Key<Placed<String>> NOT_FOUND =
            Keys.step("not-found", "no customer, or more than one, is so known");
    private static final Key<Placed<String>> FAILED = Keys.step("failed", "customers cannot be looked up now");

    static final StepKind KIND = new StepKind(
            "Finds out which customer calls. Expressions know of them: customer.known, authenticated, id, name, language,"
                    + " zone, priority, open_cases, contacts, last_contact, last_channel, last_queue and last_outcome.",
            List.of(IDENTIFY, KEY, FOUND, NOT_FOUND, FAILED, Keys.HUNG_UP, Keys.ERROR),
            IdentifyKind::step);

    private IdentifyKind() {}

    private static IdentifyStep step(StepSource step) {
        Optional<FlowValue> key = KEY.in(step);
        if (IDENTIFY.in(step) == By.KEY && key.isEmpty()) {
            step.fields()
                    .get("identify")
                    .error("missing", "\"identify: key\" needs a key, such as key: = customer_number");
        }
        return new IdentifyStep(
                step.name(), key, FOUND.in(step), NOT_FOUND.in(step), FAILED.in(step), Keys.mishaps(step));
    }

    private static FlowValue key(Value value, Reading reading) {
        return FlowValueReader.of(ValueType.TEXT, value, reading);
    }
}
