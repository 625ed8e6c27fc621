package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sends the call through another flow, some of whose variables begin with values from here, and goes on with some of what came
 * of its variables: by the outcome that it returned with, or {@code next} where it returned without one.
 */
public record CallFlowStep(
        Placed<String> name,
        Placed<String> flow,
        List<SetStep.Assignment> arguments,
        List<Result> results,
        Optional<Placed<String>> next,
        List<Outcome> outcomes,
        Mishaps mishaps)
        implements Step {
    /** The other flow's variable, as it is at its end, is put into ours. */
    public record Result(Placed<String> ours, Placed<String> theirs) {}

    /** An outcome of the other flow, and the step that it leads to. */
    public record Outcome(String name, Placed<String> to) {}

    public CallFlowStep {
        arguments = List.copyOf(arguments);
        results = List.copyOf(results);
        outcomes = List.copyOf(outcomes);
    }

    @Override
    public List<Exit> exits() {
        return Exit.and(
                mishaps,
                Stream.concat(
                                next.map(to -> Exit.alone("next", to)).stream(),
                                outcomes.stream().map(each -> Exit.alone(each.name(), each.to())))
                        .toList());
    }

    /** Where the call goes on that comes back with this outcome, or without one; empty if nothing is said of it. */
    public Optional<Placed<String>> after(Optional<String> outcome) {
        return outcome.isEmpty()
                ? next
                : outcomes.stream()
                        .filter(each -> each.name().equals(outcome.get()))
                        .map(Outcome::to)
                        .findFirst();
    }

    @Override
    public List<Mention> mentions() {
        return Stream.concat(
                        Stream.of(new Mention(Mention.Kind.FLOW, flow)),
                        arguments.stream().flatMap(argument -> argument.value().mentions().stream()))
                .toList();
    }

    /** What goes wrong in a flow that says nothing of it goes this step's way. */
    @Override
    public boolean holdsCaller() {
        return true;
    }
}
