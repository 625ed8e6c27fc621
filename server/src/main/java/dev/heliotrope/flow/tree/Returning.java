package dev.heliotrope.flow.tree;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** How a flow goes back to the one that called it: without an outcome, and with which, in the order of the file. */
public record Returning(boolean plainly, SequencedSet<String> outcomes) {
    public Returning {
        outcomes = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(outcomes));
    }

    public static Returning of(Flow flow) {
        boolean plainly = false;
        SequencedSet<String> outcomes = new LinkedHashSet<>();
        for (Step step : flow.steps().values()) {
            if (step instanceof ReturnStep back) {
                plainly |= back.outcome().isEmpty();
                back.cameTo().ifPresent(outcomes::add);
            }
        }
        return new Returning(plainly, outcomes);
    }

    /** It does go back. */
    public boolean ever() {
        return plainly || !outcomes.isEmpty();
    }
}
