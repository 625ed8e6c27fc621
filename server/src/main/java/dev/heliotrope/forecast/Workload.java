package dev.heliotrope.forecast;

import dev.heliotrope.hours.Calendar;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Plan;
import dev.heliotrope.routing.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How much of their shifts the agents were with callers. */
final class Workload {
    private final Plan plan;
    private final Instant from;
    private final Map<String, Duration> talked = new HashMap<>();

    Workload(Plan plan, Instant from) {
        this.plan = plan;
        this.from = from;
    }

    void talked(@Nullable String agent, Instant since, Instant until) {
        if (agent != null) {
            talked.merge(agent, Duration.between(since, until), Duration::plus);
        }
    }

    /** By team; 0 for one that had no shift. A talk that outlasts the shift counts, so it may be above 1. */
    Map<String, Double> occupancy(Instant to) {
        Map<String, Long> busy = new TreeMap<>();
        Map<String, Long> onShift = new HashMap<>();
        for (Agent agent : plan.agents()) {
            Team team = plan.teams().get(agent.team());
            if (team != null) {
                busy.merge(
                        team.id(),
                        talked.getOrDefault(agent.id(), Duration.ZERO).toMillis(),
                        Long::sum);
                onShift.merge(team.id(), open(team.calendarOf(agent.id()), to).toMillis(), Long::sum);
            }
        }
        Map<String, Double> occupancy = new TreeMap<>();
        busy.forEach((team, millis) -> occupancy.put(team, share(millis, onShift.getOrDefault(team, 0L))));
        return occupancy;
    }

    private static double share(long busy, long onShift) {
        return onShift == 0 ? 0 : (double) busy / onShift;
    }

    private Duration open(Calendar calendar, Instant to) {
        Duration open = Duration.ZERO;
        Instant at = from;
        while (at.isBefore(to)) {
            Instant change = calendar.nextChange(at).orElse(to);
            Instant end = change.isBefore(to) ? change : to;
            if (calendar.at(at).isOpen()) {
                open = open.plus(Duration.between(at, end));
            }
            at = end;
        }
        return open;
    }
}
