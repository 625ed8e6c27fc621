package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.SetStep;
import dev.heliotrope.flow.tree.SetStep.Assignment;
import dev.heliotrope.flow.tree.Variable;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code set}. */
final class SetKind {
    private static final Key<List<Assignment>> ASSIGNMENTS = new Key<>(
            "set", Form.VALUES, "", "variables and their new values; = begins an expression", SetKind::assignments);

    static final StepKind KIND = new StepKind(
            "Gives variables new values, one after the other. A variable whose new value cannot be worked out keeps its"
                    + " old one.",
            List.of(ASSIGNMENTS, Keys.NEXT),
            step -> new SetStep(step.name(), ASSIGNMENTS.in(step), Keys.NEXT.in(step)));

    private SetKind() {}

    static List<Assignment> assignments(Value value, Reading reading) {
        if (value.entries().isEmpty()) {
            value.error("missing", "nothing is set; write one \"variable: value\" a line");
        }
        return value.entries().stream()
                .flatMap(entry -> assignment(entry, reading))
                .toList();
    }

    private static Stream<Assignment> assignment(Value.Named entry, Reading reading) {
        Placed<String> name = new Placed<>(entry.name(), entry.key().at());
        return settable(entry, reading).stream()
                .map(variable -> new Assignment(name, FlowValueReader.of(variable.type(), entry.value(), reading)));
    }

    /** The variable that is to get a value here; empty where there is none of that name. */
    static Optional<Variable> settable(Value.Named entry, Reading reading) {
        Variable variable = reading.variables().get(entry.name());
        if (variable == null) {
            YamlScalar key = entry.key();
            String hint = DidYouMean.orList(key.text(), reading.variables().keySet());
            entry.value()
                    .problems()
                    .error(key.at(), "unknown-variable", "there is no variable " + key.described() + hint);
            return Optional.empty();
        }
        if (variable.secret()) {
            entry.value().error("secret-set", "a secret variable gets its value from a collect step alone");
        }
        return Optional.of(variable);
    }
}
