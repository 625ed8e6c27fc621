package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.Expression;
import java.util.List;
import java.util.stream.Stream;

/** Goes the way of the first condition that holds. */
public record BranchStep(Placed<String> name, List<When> whens, Placed<String> otherwise) implements Step {
    public record When(Expression condition, Placed<String> then) {}

    public BranchStep {
        whens = List.copyOf(whens);
    }

    @Override
    public List<Exit> exits() {
        return Stream.concat(
                        whens.stream().map(when -> Exit.alone("then", when.then())),
                        Stream.of(Exit.alone("else", otherwise)))
                .toList();
    }
}
