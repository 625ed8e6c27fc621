package dev.heliotrope.flow.machine;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.flow.Request;
import org.jspecify.annotations.Nullable;

/** What a step comes to: a request that the call waits for, or the step to go on at. */
sealed interface Move {
    record Await(Request request) implements Move {}

    /** {@code written} is where the way is written in the file, which tells apart two ways to the same step. */
    record GoOn(String step, @Nullable Position written) implements Move {
        GoOn(Placed<String> to) {
            this(to.value(), to.at());
        }

        GoOn(String step) {
            this(step, null);
        }
    }
}
