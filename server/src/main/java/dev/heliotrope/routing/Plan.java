package dev.heliotrope.routing;

import java.util.List;
import java.util.Map;

/** All of the configuration that routing goes by, at one moment. Queues come with their calls. */
public record Plan(List<Agent> agents, Map<String, Team> teams, List<Reserve> reserves, Rules rules) {
    public Plan {
        agents = List.copyOf(agents);
        teams = Map.copyOf(teams);
        reserves = List.copyOf(reserves);
    }
}
