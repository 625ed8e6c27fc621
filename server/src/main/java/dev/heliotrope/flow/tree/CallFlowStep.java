package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sends the call through another flow, some of whose variables begin with values from here, and goes on with some of what came
 * of its variables.
 */
public record CallFlowStep(
        Placed<String> name,
        Placed<String> flow,
        List<SetStep.Assignment> arguments,
        List<Result> results,
        Placed<String> next,
        Mishaps mishaps)
        implements Step {
    /** The other flow's variable, as it is at its end, is put into ours. */
    public record Result(Placed<String> ours, Placed<String> theirs) {}

    public CallFlowStep {
        arguments = List.copyOf(arguments);
        results = List.copyOf(results);
    }

    @Override
    public List<Exit> exits() {
        return Exit.and(mishaps, Exit.alone("next", next));
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
