package dev.heliotrope.flow;

import dev.heliotrope.call.Language;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a call stands in its flow, as data. {@code version} is the flow's content hash; {@code visit} counts tries within the
 * step from 1; {@code moves} counts the steps and answers of the whole call, which bounds it. {@code language} is null until
 * one is chosen. Variables are String, Long, Double or Boolean; none of them is a secret.
 */
public record FlowState(
        String flow,
        String version,
        String step,
        int visit,
        int moves,
        @Nullable Language language,
        Map<String, Object> variables,
        Unkept unkept) {
    public FlowState {
        variables = Map.copyOf(variables);
    }

    public FlowState(
            String flow,
            String version,
            String step,
            int visit,
            int moves,
            @Nullable Language language,
            Map<String, Object> variables) {
        this(flow, version, step, visit, moves, language, variables, Unkept.NOTHING);
    }

    /** The state as pairs, to which the session adds its own under names other than f, v, s, n, m and x.*. */
    public Checkpoint save() {
        return SavedState.of(kept());
    }

    /** The state in which another server would take the call over. */
    public FlowState kept() {
        boolean anew = !unkept.from().isEmpty();
        return new FlowState(flow, version, anew ? unkept.from() : step, anew ? 1 : visit, moves, language, variables);
    }

    /** Empty if the pairs hold no state. Whether flow, version and step still exist is for the machine to see. */
    public static Optional<FlowState> from(Checkpoint checkpoint) {
        return SavedState.read(checkpoint);
    }
}
