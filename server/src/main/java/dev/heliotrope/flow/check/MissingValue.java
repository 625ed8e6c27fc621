package dev.heliotrope.flow.check;

import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.Words;
import java.util.TreeSet;

/** A prompt speaks a value that the step does not give it. */
final class MissingValue implements FlowRule {
    @Override
    public void check(Flow flow, Known known, Problems problems) {
        flow.steps().values().stream()
                .flatMap(step -> step.spoken().stream())
                .filter(words -> speaksAny(words, known))
                .forEach(words -> check(words, ValueBalance.of(words, known), known, problems));
    }

    /** Most words speak no value at all. */
    private static boolean speaksAny(Words words, Known known) {
        return words.prompts().stream()
                .anyMatch(prompt -> !known.values(prompt.value()).isEmpty());
    }

    private static void check(Words words, ValueBalance balance, Known known, Problems problems) {
        if (balance.missing().isEmpty()) {
            return;
        }
        words.prompts().forEach(prompt -> new TreeSet<>(known.values(prompt.value()))
                .stream()
                        .filter(balance::isMissing)
                        .forEach(value -> problems.error(
                                prompt.at(),
                                "missing-value",
                                "prompt " + Quoted.of(prompt.value()) + " speaks a value " + Quoted.of(value)
                                        + "; give it under \"with\"")));
    }
}
