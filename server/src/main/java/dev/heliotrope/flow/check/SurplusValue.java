package dev.heliotrope.flow.check;

import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.Words;
import java.util.List;
import java.util.Objects;

/** A step gives a value that none of its prompts speaks in any language: a misspelt name is an error, any other a warning. */
final class SurplusValue implements FlowRule {
    @Override
    public void check(Flow flow, Known known, Problems problems) {
        flow.steps().values().stream()
                .flatMap(step -> step.spoken().stream())
                .filter(words -> !words.written().isEmpty())
                .forEach(words -> check(words, ValueBalance.of(words, known), problems));
    }

    private static void check(Words words, ValueBalance balance, Problems problems) {
        for (String given : balance.surplus()) {
            Position at = Objects.requireNonNull(words.written().get(given)).name();
            balance.meant(given)
                    .ifPresentOrElse(
                            meant -> problems.error(
                                    at,
                                    "unused-value",
                                    unspoken(words, given) + "; did you mean " + Quoted.of(meant) + "?"),
                            () -> problems.warning(at, "unused-value", unspoken(words, given) + others(balance)));
        }
    }

    private static String unspoken(Words words, String given) {
        List<String> prompts = words.prompts().stream()
                .map(prompt -> Quoted.of(prompt.value()))
                .toList();
        return switch (prompts.size()) {
            case 0 -> "nothing is said here, so nothing speaks the value " + Quoted.of(given);
            case 1 -> "prompt " + prompts.getFirst() + " speaks no value " + Quoted.of(given);
            default -> "none of the prompts here speaks a value " + Quoted.of(given);
        };
    }

    private static String others(ValueBalance balance) {
        return balance.spoken().isEmpty()
                ? "; put it into the prompt in braces, or leave it out here"
                : "; spoken " + (balance.spoken().size() == 1 ? "is " : "are ")
                        + DidYouMean.list(balance.spoken()).replace(" or ", " and ");
    }
}
