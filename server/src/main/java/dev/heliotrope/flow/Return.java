package dev.heliotrope.flow;

import java.util.Map;

/** Where a call comes back to from a flow that it was sent through, and with which variables. */
public record Return(String flow, String version, String step, Map<String, Object> variables) {
    public Return {
        variables = Map.copyOf(variables);
    }
}
