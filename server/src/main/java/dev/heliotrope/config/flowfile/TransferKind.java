package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.FlowValue;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.flow.tree.TransferStep;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.util.List;
import java.util.Optional;

/** {@code transfer}. */
final class TransferKind {
    private static final Key<Target> TO = new Key<>(
            "transfer",
            Form.TARGET,
            "",
            "`outside: NAME` of a destination in config/transfers.yaml, or `extension: 201` of the house; an extension may be"
                    + " worked out (= dialled_extension), but must then be one that there is",
            TransferKind::target);
    private static final Key<Placed<String>> TALKED =
            Keys.step("talked", "the other has hung up and the caller is still there");
    private static final Key<Placed<String>> BUSY = Keys.step("busy", "the other is busy or turned the call away");
    private static final Key<Placed<String>> NO_ANSWER = Keys.step("no-answer", "nobody answered in time");
    private static final Key<Placed<String>> FAILED =
            Keys.step("failed", "there is no such extension, or it cannot be reached");

    static final StepKind KIND = new StepKind(
            "Connects the caller with an extension of the house or with an outside number that is on the list. Nothing that a"
                    + " caller typed is ever dialled, unless it is one of the house's extensions.",
            List.of(TO, TALKED, BUSY, NO_ANSWER, FAILED, Keys.HUNG_UP, Keys.ERROR),
            TransferKind::step);

    private record Target(
            Optional<Placed<String>> outside, Optional<FlowValue> extension, Optional<Placed<String>> written) {
        static final Target NONE = new Target(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private TransferKind() {}

    private static Step step(StepSource step) {
        Target to = TO.in(step);
        return new TransferStep(
                step.name(),
                to.outside(),
                to.extension(),
                to.written(),
                TALKED.in(step),
                BUSY.in(step),
                NO_ANSWER.in(step),
                FAILED.in(step),
                Keys.mishaps(step));
    }

    private static Target target(Value value, Reading reading) {
        return value.record(fields -> target(fields, value, reading)).orElse(Target.NONE);
    }

    private static Target target(Fields fields, Value whole, Reading reading) {
        Value outside = fields.get("outside");
        Value extension = fields.get("extension");
        if (outside.isThere() == extension.isThere()) {
            whole.error("bad-value", "transfer needs either \"outside: NAME\" or \"extension: NUMBER\"");
        }
        if (!extension.isThere()) {
            return new Target(
                    outside.isThere() ? Optional.of(Keys.name(outside)) : Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        FlowValue number = FlowValueReader.spoken(extension, reading);
        return new Target(Optional.empty(), Optional.of(number), written(number, extension));
    }

    private static Optional<Placed<String>> written(FlowValue number, Value extension) {
        return number instanceof FlowValue.Constant constant
                ? Optional.of(new Placed<>(String.valueOf(constant.value()), extension.at()))
                : Optional.empty();
    }
}
