package dev.heliotrope.flow.check;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.Words;
import java.util.Set;
import java.util.TreeSet;

/** A prompt speaks a value that the step does not give it. */
final class MissingValue implements FlowRule {
    @Override
    public void check(Flow flow, Known known, Problems problems) {
        flow.steps().values().stream().flatMap(step -> step.spoken().stream()).forEach(words -> words.prompts()
                .forEach(prompt -> check(prompt, words, known, problems)));
    }

    private static void check(Placed<String> prompt, Words words, Known known, Problems problems) {
        Set<String> missing = new TreeSet<>(known.values(prompt.value()));
        missing.removeAll(words.with().keySet());
        missing.forEach(value -> problems.error(
                prompt.at(),
                "missing-value",
                "prompt " + Quoted.of(prompt.value()) + " speaks a value " + Quoted.of(value)
                        + "; give it under \"with\""));
    }
}
