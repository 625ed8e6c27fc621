package dev.heliotrope.estimate;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.hours.Shift;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.AgentState;
import dev.heliotrope.routing.Channel;
import dev.heliotrope.routing.Plan;
import dev.heliotrope.routing.Presence;
import dev.heliotrope.routing.Team;
import dev.heliotrope.routing.Trait;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who works, in crews of agents who are alike. */
final class Staff {
    /** What a crew is known by when the plan changes. */
    private record Role(String team, Map<Language, Integer> languages, Map<String, Integer> skills) {}

    private record Alike(Role role, Shift shift, int calls) {}

    /** How an agent is counted. */
    private record Counted(boolean onDuty, boolean idle) {}

    private static final Counted AWAY = new Counted(false, false);
    private static final double CALLS = 50;

    private final Map<Role, Average> handling = new HashMap<>();
    private final Map<String, Crew> byAgent = new HashMap<>();
    private final Map<String, Counted> counted = new HashMap<>();
    private final Map<Trait, BitSet> pools = new HashMap<>();
    private final Map<Shift, Hours> hours = new HashMap<>();
    List<Crew> crews = List.of();

    /** Everybody counts as away until told otherwise. */
    void follow(Plan plan) {
        byAgent.clear();
        counted.clear();
        pools.clear();
        hours.clear();
        Map<Alike, Crew> alike = new HashMap<>();
        List<Crew> all = new ArrayList<>();
        for (Agent agent : plan.agents()) {
            Team team = plan.teams().get(agent.team());
            if (team != null && agent.capacity(Channel.VOICE) > 0) {
                Role role = new Role(agent.team(), agent.languages(), agent.skills());
                Alike key = new Alike(role, team.shiftOf(agent.id()), agent.capacity(Channel.VOICE));
                byAgent.put(agent.id(), alike.computeIfAbsent(key, is -> crew(all, agent, is)));
            }
        }
        crews = List.copyOf(all);
    }

    private Crew crew(List<Crew> all, Agent like, Alike key) {
        Average pace = handling.computeIfAbsent(key.role(), role -> new Average(CALLS));
        Crew crew = new Crew(all.size(), like, key.shift(), pace);
        all.add(crew);
        return crew;
    }

    @Nullable
    Crew of(String agent) {
        return byAgent.get(agent);
    }

    void is(AgentState state) {
        String agent = state.agent().id();
        Crew crew = byAgent.get(agent);
        if (crew != null) {
            boolean onDuty = state.presence() == Presence.SIGNED_IN && state.phone() != PhoneState.UNREGISTERED;
            boolean idle = onDuty && state.engaged().isEmpty() && state.phone() == PhoneState.FREE;
            Counted was = counted.getOrDefault(agent, AWAY);
            crew.onDuty += (onDuty ? 1 : 0) - (was.onDuty() ? 1 : 0);
            crew.idle += (idle ? 1 : 0) - (was.idle() ? 1 : 0);
            counted.put(agent, new Counted(onDuty, idle));
        }
    }

    /** The numbers of the crews who have what is asked. Who is asked for by name is found only as a crew of one's own, else nobody is. */
    BitSet pool(Trait asked) {
        return pools.computeIfAbsent(asked, this::able);
    }

    private BitSet able(Trait asked) {
        BitSet able = new BitSet(crews.size());
        crews.stream().filter(crew -> asked.isIn(crew.like)).forEach(crew -> able.set(crew.number));
        return able;
    }

    Hours hours(Crew crew, Instant now) {
        Hours known = hours.get(crew.shift);
        if (known == null || !known.isFor(now)) {
            known = Hours.of(crew.shift, now);
            hours.put(crew.shift, known);
        }
        return known;
    }
}
