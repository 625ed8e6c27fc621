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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who works, in crews of agents who are alike. Who is asked for by name is from then on a crew of one. */
final class Staff {
    /** What a crew is known by when the plan changes. */
    private record Role(String team, Map<Language, Integer> languages, Map<String, Integer> skills) {}

    /** {@code alone} is the id of somebody who is told apart from all others, else empty. */
    private record Alike(Role role, Shift shift, int calls, String alone) {}

    /** How an agent is counted. */
    private record Counted(boolean onDuty, boolean idle) {}

    private static final Counted AWAY = new Counted(false, false);
    private static final double CALLS = 50;
    /** So many are told apart; the more crews the longer each forecast takes. */
    private static final int MOST_ALONE = 200;

    private final Map<Role, Average> handling = new HashMap<>();
    private final Map<String, Agent> agents = new HashMap<>();
    private final Set<String> alone = new HashSet<>();
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
        agents.clear();
        plan.agents().forEach(agent -> agents.put(agent.id(), agent));
        alone.retainAll(agents.keySet());
        Map<Alike, Crew> alike = new HashMap<>();
        List<Crew> all = new ArrayList<>();
        for (Agent agent : plan.agents()) {
            Team team = plan.teams().get(agent.team());
            if (team != null && agent.capacity(Channel.VOICE) > 0) {
                Role role = new Role(agent.team(), agent.languages(), agent.skills());
                Alike key = new Alike(role, team.shiftOf(agent.id()), agent.capacity(Channel.VOICE), alone(agent));
                byAgent.put(agent.id(), alike.computeIfAbsent(key, is -> crew(all, agent, is)));
            }
        }
        crews = List.copyOf(all);
    }

    private Crew crew(List<Crew> all, Agent like, Alike key) {
        Average pace = handling.computeIfAbsent(key.role(), role -> new Average(CALLS));
        Crew crew = new Crew(all.size(), key.alone().isEmpty() ? nameless(like) : like, key.shift(), pace);
        all.add(crew);
        return crew;
    }

    private String alone(Agent agent) {
        return alone.contains(agent.id()) ? agent.id() : "";
    }

    /** Stands for all of a crew, and so is nobody of them. */
    private static Agent nameless(Agent like) {
        return new Agent("", "", "", like.team(), like.languages(), like.skills(), like.capacity());
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
            Counted is = new Counted(onDuty, idle);
            crew.count(was.onDuty, was.idle, -1);
            crew.count(is.onDuty, is.idle, 1);
            counted.put(agent, is);
        }
    }

    /** The numbers of the crews who have what is asked. */
    BitSet pool(Trait asked) {
        BitSet known = pools.get(asked);
        if (known == null) {
            Named.in(asked).forEach(this::tellApart);
            known = able(asked);
            pools.put(asked, known);
        }
        return known;
    }

    private void tellApart(String id) {
        Agent agent = agents.get(id);
        Crew among = byAgent.get(id);
        if (agent != null && among != null && alone.size() < MOST_ALONE && alone.add(id)) {
            Crew own = new Crew(crews.size(), agent, among.shift, among.handling);
            Counted is = counted.getOrDefault(id, AWAY);
            among.count(is.onDuty, is.idle, -1);
            own.count(is.onDuty, is.idle, 1);
            byAgent.put(id, own);
            crews = Stream.concat(crews.stream(), Stream.of(own)).toList();
            pools.clear();
        }
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
