package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.util.List;

/** Gives variables new values, one after the other, so that a later one sees an earlier one's. */
public record SetStep(Placed<String> name, List<Assignment> assignments, Placed<String> next) implements Step {
    public record Assignment(Placed<String> variable, FlowValue value) {}

    public SetStep {
        assignments = List.copyOf(assignments);
    }

    @Override
    public List<Exit> exits() {
        return List.of(Exit.alone("next", next));
    }

    @Override
    public List<Mention> mentions() {
        return assignments.stream()
                .flatMap(assignment -> assignment.value().mentions().stream())
                .toList();
    }
}
