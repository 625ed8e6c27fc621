package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.ReturnStep;
import dev.heliotrope.yaml.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code return}. */
final class ReturnKind {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}");

    private static final Key<List<Placed<String>>> PROMPTS = new Key<>(
            "return", Form.PROMPTS, "nothing", "what is said first", (value, reading) -> Keys.optionalPrompts(value));

    private static final Key<Optional<Placed<String>>> OUTCOME = new Key<>(
            "outcome",
            Form.OUTCOME,
            "none",
            "what this flow came to, by which the flow that called it goes on: see `outcomes` there",
            (value, reading) -> value.isThere() ? outcome(value) : Optional.empty());

    static final StepKind KIND = new StepKind(
            "Goes back to the flow that this one was called from by `call-flow`. Where a call began with this flow, it ends.",
            List.of(PROMPTS, Keys.WITH, OUTCOME),
            step -> new ReturnStep(step.name(), Keys.words(PROMPTS, step), OUTCOME.in(step)));

    /** What a call of any flow can come to, whatever that flow says. */
    private static final Set<String> TAKEN = Set.of("next", "hung-up", "error");

    private ReturnKind() {}

    private static Optional<Placed<String>> outcome(Value value) {
        return value.parsed(
                        "small letters, digits and dashes, but not next, hung-up or error", text -> Optional.of(text)
                                .filter(name -> NAME.matcher(name).matches() && !TAKEN.contains(name)))
                .map(name -> new Placed<>(name, value.at()));
    }
}
