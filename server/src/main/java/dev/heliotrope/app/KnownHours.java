package dev.heliotrope.app;

import dev.heliotrope.config.Settings;
import dev.heliotrope.hours.Calendar;
import dev.heliotrope.hours.Emergencies;
import dev.heliotrope.hours.Shift;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Team;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whose hours can be asked for: calendars, teams and agents, by id, each under the emergencies that are in force. */
record KnownHours(Map<String, Calendar> calendars, Map<String, Team> teams, List<Agent> agents) {
    /** Where it cannot be told how the switches stand, it is said so to {@code err}, and hours are as they are without emergencies. */
    static KnownHours of(Project project, Settings settings, PrintWriter err) {
        Emergencies now = inForce(project, settings, err);
        Map<String, Team> teams = new HashMap<>();
        settings.teams().forEach((id, team) -> teams.put(id, now.inForce().isEmpty() ? team : team.under(now)));
        return new KnownHours(now.over(settings.calendars()), teams, settings.agents());
    }

    /** A server keeps how its switches stand, so none needs to run. */
    private static Emergencies inForce(Project project, Settings settings, PrintWriter err) {
        if (settings.switches().values().stream().allMatch(each -> each.closes().isEmpty())) {
            return Emergencies.NONE;
        }
        try {
            return Switches.emergencies(
                    settings, PastCalls.of(project, settings).standing());
        } catch (Refused unreadable) {
            err.println("heliotrope: emergencies are not told, as it cannot be read how the switches stand: "
                    + Shown.line(String.valueOf(unreadable.getMessage())));
            return Emergencies.NONE;
        }
    }

    /** What routing goes by, with everybody's hours as they are known here. */
    dev.heliotrope.routing.Plan plan(Settings settings) {
        var usual = settings.plan();
        return new dev.heliotrope.routing.Plan(usual.agents(), teams, usual.reserves(), usual.rules());
    }

    Optional<Calendar> calendar(String name) {
        return Optional.ofNullable(calendars.get(name)).or(() -> agent(name).flatMap(this::calendarOf));
    }

    private Optional<Agent> agent(String id) {
        return agents.stream().filter(agent -> agent.id().equals(id)).findFirst();
    }

    private Optional<Calendar> calendarOf(Agent agent) {
        return Optional.ofNullable(teams.get(agent.team())).map(team -> team.calendarOf(agent.id()));
    }

    /** Of a team or an agent, where the team has an edge or hands over. */
    Optional<Shift> shift(String id) {
        return Optional.ofNullable(teams.get(id))
                .map(Team::shift)
                .or(() -> agent(id).flatMap(agent -> Optional.ofNullable(teams.get(agent.team()))
                        .map(team -> team.shiftOf(agent.id()))))
                .filter(shift -> !shift.edge().isZero() || !shift.handOver().isZero());
    }

    /** Of everybody, by id. */
    Map<String, Calendar> all() {
        Map<String, Calendar> all = new TreeMap<>(calendars);
        agents.forEach(agent -> calendarOf(agent).ifPresent(hours -> all.put(agent.id(), hours)));
        return all;
    }
}
