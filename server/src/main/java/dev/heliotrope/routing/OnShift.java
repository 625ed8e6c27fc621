package dev.heliotrope.routing;

import dev.heliotrope.hours.Shift;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is on shift at one instant, and why not. */
final class OnShift {
    private final Map<String, Team> teams;
    private final Instant at;
    private final Map<String, Shift.Phase> phases = new HashMap<>();

    OnShift(Map<String, Team> teams, Instant at) {
        this.teams = teams;
        this.at = at;
    }

    boolean isAtEdge(Agent agent) {
        return phase(agent) == Shift.Phase.EDGE;
    }

    Shift.Phase phase(Agent agent) {
        Team team = teams.get(agent.team());
        if (team == null) {
            return Shift.Phase.OFF;
        }
        return team.own().containsKey(agent.id())
                ? team.shiftOf(agent.id()).phase(at)
                : phases.computeIfAbsent(team.id(), id -> team.shift().phase(at));
    }

    /** Null for somebody who may be offered calls. */
    @Nullable
    Refusal refusal(Agent agent) {
        Team team = teams.get(agent.team());
        if (team == null) {
            return new Refusal.InNoTeam();
        }
        return switch (phase(agent)) {
            case OFF -> new Refusal.Closed(team, team.calendarOf(agent.id()), at);
            case HANDING_OVER -> new Refusal.HandingOver(team, team.calendarOf(agent.id()), at);
            case CORE, EDGE -> null;
        };
    }
}
