package dev.heliotrope.rehearsal;

import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.Step;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What may stand in for whoever does the errands of a flow and of those that it calls: for each of their steps how its errands may
 * end, not at all if it sends none. Two flows may have a step of the same name, which then ends as either does.
 */
public final class PossibleAnswers {
    private final Map<String, Set<String>> outcomes = new TreeMap<>();
    private final Map<String, String> kinds = new TreeMap<>();
    private final Set<String> others = new TreeSet<>();

    private PossibleAnswers() {}

    public static PossibleAnswers of(Flow flow) {
        return of(List.of(flow));
    }

    /** Where each of these flows may answer the call. */
    public static PossibleAnswers of(Collection<Flow> flows) {
        PossibleAnswers all = new PossibleAnswers();
        flows.stream()
                .flatMap(Flow::andCalled)
                .flatMap(flow -> flow.steps().values().stream())
                .forEach(all::add);
        return all;
    }

    private void add(Step step) {
        String name = step.name().value();
        ErrandKind.of(step)
                .ifPresentOrElse(
                        kind -> {
                            kinds.putIfAbsent(name, kind.named());
                            outcomes.computeIfAbsent(name, first -> new LinkedHashSet<>())
                                    .addAll(kind.outcomes(step));
                        },
                        () -> others.add(name));
    }

    /** Why this step can have no answer, in a sentence; empty if it can. */
    public Optional<String> wrongStep(String step) {
        if (outcomes.containsKey(step)) {
            return Optional.empty();
        }
        Set<String> answered = outcomes.keySet();
        boolean none = answered.isEmpty();
        return Optional.of(
                others.contains(step)
                        ? "step " + Quoted.of(step) + " takes no answer"
                                + (none ? ", and nor does any other" : "; expected " + DidYouMean.list(answered))
                        : "there is no step " + Quoted.of(step)
                                + (none ? ", and none that takes an answer" : DidYouMean.orList(step, answered)));
    }

    /** Why a step that there is cannot have this answer, in a sentence; empty if it can. */
    public Optional<String> wrongOutcome(String step, String outcome) {
        Set<String> possible = outcomes.getOrDefault(step, Set.of());
        if (possible.contains(outcome)) {
            return Optional.empty();
        }
        String hint = DidYouMean.hint(outcome, possible);
        return Optional.of("no " + kinds.getOrDefault(step, "step") + ", as in step " + Quoted.of(step) + ", ends with "
                + Quoted.of(outcome) + (hint.isEmpty() ? "; it may" : hint + " It may") + " be "
                + DidYouMean.list(possible));
    }
}
