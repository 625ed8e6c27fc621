package dev.heliotrope.flow;

import dev.heliotrope.call.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a call stands in its flow, as data. {@code version} is the flow's content hash; {@code visit} counts tries within the
 * step from 1; {@code moves} counts the steps and answers of the whole call, which bounds it. {@code language} is null until
 * one is chosen. Variables hold what {@link ValueType} says; none of them is a secret. {@code customer} is what is known of
 * the customer, by {@link CustomerFact#key}; {@code returns} are the flows that this one was called from, the last one last.
 */
public record FlowState(
        String flow,
        String version,
        String step,
        int visit,
        int moves,
        @Nullable Language language,
        Map<String, Object> variables,
        Map<String, Object> customer,
        List<Return> returns,
        Unkept unkept) {
    public FlowState {
        variables = Map.copyOf(variables);
        customer = Map.copyOf(customer);
        returns = List.copyOf(returns);
    }

    public FlowState(
            String flow,
            String version,
            String step,
            int visit,
            int moves,
            @Nullable Language language,
            Map<String, Object> variables) {
        this(flow, version, step, visit, moves, language, variables, Map.of(), List.of(), Unkept.NOTHING);
    }

    /** The flow that the call began with: this one, or the outermost of those that called it. */
    public Return root() {
        return returns.isEmpty() ? new Return(flow, version, step, variables) : returns.getFirst();
    }

    /** The state as pairs, to which the session adds its own under names other than f, v, s, n, m, x.*, k.* and r.*. */
    public Checkpoint save() {
        return SavedState.of(unkept.from().isEmpty() ? this : kept());
    }

    /** The state in which another server would take the call over. */
    public FlowState kept() {
        boolean anew = !unkept.from().isEmpty();
        return new FlowState(
                flow,
                version,
                anew ? unkept.from() : step,
                anew ? 1 : visit,
                moves,
                language,
                variables,
                customer,
                returns,
                Unkept.NOTHING);
    }

    /** Empty if the pairs hold no state. Whether flow, version and step still exist is for the machine to see. */
    public static Optional<FlowState> from(Checkpoint checkpoint) {
        return SavedState.read(checkpoint);
    }
}
