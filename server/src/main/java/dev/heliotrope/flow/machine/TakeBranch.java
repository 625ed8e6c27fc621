package dev.heliotrope.flow.machine;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.BranchStep;
import java.util.Optional;

/** Tries the conditions in order. One that has no value does not hold. */
record TakeBranch(BranchStep step) implements Deed {
    @Override
    public Move entered(Passage passage) {
        Placed<String> way = step.whens().stream()
                .filter(when -> holds(when, passage))
                .map(BranchStep.When::then)
                .findFirst()
                .orElse(step.otherwise());
        return new Move.GoOn(way);
    }

    private static boolean holds(BranchStep.When when, Passage passage) {
        return CurrentValue.of(when.condition(), passage).equals(Optional.of(true));
    }
}
