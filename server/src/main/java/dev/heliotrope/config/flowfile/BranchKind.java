package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.BranchStep;
import dev.heliotrope.flow.tree.BranchStep.When;
import dev.heliotrope.yaml.Value;
import java.util.List;
import java.util.Optional;

/** {@code branch}. */
final class BranchKind {
    private static final Key<List<When>> WHENS =
            new Key<>("branch", Form.CONDITIONS, "", "conditions, tried in order", BranchKind::whens);
    private static final Key<Placed<String>> ELSE = Keys.step("else", "where none of the conditions holds");

    static final StepKind KIND = new StepKind(
            "Goes the way of the first condition that holds. One that has no value, as after a division by zero, does"
                    + " not hold.",
            List.of(WHENS, ELSE),
            step -> new BranchStep(step.name(), WHENS.in(step), ELSE.in(step)));

    private BranchKind() {}

    private static List<When> whens(Value value, Reading reading) {
        if (!value.isThere()) {
            value.error("missing", "a branch needs at least one \"- if: CONDITION\" with its \"then: STEP\"");
        }
        return value.list().stream()
                .flatMap(item -> when(item, reading).stream())
                .toList();
    }

    private static Optional<When> when(Value item, Reading reading) {
        return item.record(fields -> new When(
                ExpressionReader.condition(fields.get("if"), reading), Keys.outcome("then", fields.get("then"))));
    }
}
