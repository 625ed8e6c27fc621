package dev.heliotrope.flow;

import dev.heliotrope.call.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a call stands in its flow, as data. {@code version} is the flow's content hash; {@code visit} counts tries within the
 * step. {@code language} is null until one is chosen.
 */
public record FlowState(
        String flow,
        String version,
        String step,
        int visit,
        @Nullable Language language,
        Map<String, Object> variables) {
    public FlowState {
        variables = Map.copyOf(variables);
    }
}
