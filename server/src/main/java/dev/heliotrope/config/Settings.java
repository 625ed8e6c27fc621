package dev.heliotrope.config;

import dev.heliotrope.hours.Calendar;
import dev.heliotrope.remote.RemoteService;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Plan;
import dev.heliotrope.routing.Queue;
import dev.heliotrope.routing.Team;
import java.util.List;
import java.util.Map;

/**
 * All that the admin configured in one folder, checked and at one moment.
 *
 * @param agents in the order of the file
 * @param calendars those of {@code hours.yaml} by their names, and those of the teams by the teams' ids
 */
public record Settings(
        Languages languages,
        DialledNumbers numbers,
        Map<String, Team> teams,
        List<Agent> agents,
        Map<String, Queue> queues,
        Map<String, Calendar> calendars,
        List<Promise> promises,
        Map<String, RemoteService> services,
        Map<String, Destination> destinations,
        Map<String, Switch> switches,
        ServerSettings server,
        Shares shares) {
    public Settings {
        teams = Map.copyOf(teams);
        agents = List.copyOf(agents);
        queues = Map.copyOf(queues);
        calendars = Map.copyOf(calendars);
        promises = List.copyOf(promises);
        services = Map.copyOf(services);
        destinations = Map.copyOf(destinations);
        switches = Map.copyOf(switches);
    }

    /** What routing goes by. */
    public Plan plan() {
        return new Plan(agents, teams, shares.reserves(), shares.rules());
    }
}
