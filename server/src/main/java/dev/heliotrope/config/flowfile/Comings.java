package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.tree.CallFlowStep.Outcome;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.Returning;
import dev.heliotrope.yaml.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The ways on from a flow that was called: for all that it comes back with, and nothing else. Of a flow that cannot be had nothing is
 * known, nor of one that never comes back; both are told elsewhere.
 */
final class Comings {
    private Comings() {}

    static Optional<Placed<String>> next(StepSource step, Placed<String> name, Optional<Flow> called) {
        Optional<Placed<String>> next = CallFlowKind.NEXT.in(step);
        Optional<Returning> returning = returning(called);
        Value value = step.fields().get(CallFlowKind.NEXT.name());
        if (next.isEmpty() && returning.filter(Returning::plainly).isPresent()) {
            return Optional.of(Keys.outcome(CallFlowKind.NEXT.name(), value));
        }
        returning
                .filter(each -> next.isPresent() && !each.plainly())
                .ifPresent(always -> value.error(
                        "unknown-outcome",
                        "flow " + Quoted.of(name.value())
                                + " always returns with an outcome, so nothing ever goes on by \"next\""));
        return next;
    }

    private static Optional<Returning> returning(Optional<Flow> called) {
        return called.map(Returning::of).filter(Returning::ever);
    }

    static List<Outcome> outcomes(StepSource step, Placed<String> name, Optional<Flow> called) {
        Value value = CallFlowKind.OUTCOMES.in(step);
        returning(called).map(Returning::outcomes).ifPresent(known -> {
            value.entries().stream()
                    .filter(entry -> !known.contains(entry.name()))
                    .forEach(entry -> unknown(entry, name, known));
            allOf(known, value, name);
        });
        return value.entries().stream()
                .map(entry -> new Outcome(entry.name(), Keys.name(entry.value())))
                .toList();
    }

    private static void unknown(Value.Named entry, Placed<String> flow, Set<String> known) {
        String sentence = "flow " + Quoted.of(flow.value()) + " never returns with " + Quoted.of(entry.name());
        entry.value()
                .problems()
                .error(
                        entry.key().at(),
                        "unknown-outcome",
                        sentence
                                + (known.isEmpty()
                                        ? ", nor with any other outcome"
                                        : DidYouMean.orList(entry.name(), known)));
    }

    /** One whose name is misspelt is not told of twice. */
    private static void allOf(Set<String> known, Value value, Placed<String> flow) {
        Set<String> left = new LinkedHashSet<>(known);
        for (Value.Named entry : value.entries()) {
            left.remove(
                    known.contains(entry.name())
                            ? entry.name()
                            : DidYouMean.among(entry.name(), known).orElse(""));
        }
        if (!left.isEmpty()) {
            value.error(
                    "missing-outcome",
                    "nothing is said of " + quoted(left) + ", with which flow " + Quoted.of(flow.value())
                            + " may return; name the step to go to then, under \"outcomes\"");
        }
    }

    private static String quoted(Set<String> outcomes) {
        return String.join(" and ", outcomes.stream().map(Quoted::of).toList());
    }
}
