package dev.heliotrope.config.flowfile;

import dev.heliotrope.flow.tree.CustomerNoteStep;
import dev.heliotrope.flow.tree.FlowValue;
import java.util.List;

/** {@code customer-note}. */
final class CustomerNoteKind {
    private static final Key<FlowValue> TEXT = new Key<>(
            "customer-note",
            Form.VALUE,
            "",
            "what is noted; = begins an expression",
            (value, reading) -> FlowValueReader.spoken(value, reading));

    static final StepKind KIND = new StepKind(
            "Notes something of the customer in the history of the call, at most 1,000 characters.",
            List.of(TEXT, Keys.NEXT),
            step -> new CustomerNoteStep(step.name(), TEXT.in(step), Keys.NEXT.in(step)));

    private CustomerNoteKind() {}
}
