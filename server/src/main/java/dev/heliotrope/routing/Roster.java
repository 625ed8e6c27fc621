package dev.heliotrope.routing;

import java.util.List;
import java.util.Map;

/** Everybody who could take a call, at one instant. */
public record Roster(List<AgentState> agents, Map<String, Team> teams) {
    public Roster {
        agents = List.copyOf(agents);
        teams = Map.copyOf(teams);
    }
}
