package dev.heliotrope.app;

import dev.heliotrope.config.Settings;
import dev.heliotrope.routing.Agent;
import java.util.Map;
import java.util.stream.Collectors;

/** Agents' names by their ids; an agent who is configured no more goes by the id. */
record AgentNames(Map<String, String> names) {
    static AgentNames of(Settings settings) {
        return new AgentNames(settings.agents().stream().collect(Collectors.toUnmodifiableMap(Agent::id, Agent::name)));
    }

    String of(String id) {
        return names.getOrDefault(id, id);
    }
}
