package dev.heliotrope.session;

import dev.heliotrope.call.PhoneState;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.AgentState;
import dev.heliotrope.routing.Distributor;
import dev.heliotrope.routing.Presence;
import dev.heliotrope.routing.Roster;
import dev.heliotrope.routing.Standing;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who sits where, and what of the agents outlives a server: their presence. On the floor's thread. */
final class Desks {
    private final PresenceStore store;
    private List<Agent> agents = List.of();
    private Map<String, Agent> byExtension = Map.of();
    private final Map<String, PresenceStore.Kept> kept = new HashMap<>();

    Desks(PresenceStore store) {
        this.store = store;
    }

    void follow(List<Agent> configured) {
        agents = configured;
        byExtension = configured.stream()
                .collect(Collectors.toMap(Agent::extension, Function.identity(), (one, other) -> one));
    }

    /** Everybody as left by a server before us; phones as known by now. */
    Standing recalled(Map<String, PresenceStore.Kept> stored, Distributor now, Instant at) {
        kept.putAll(stored);
        return new Standing(
                agents.stream()
                        .map(agent -> recalled(agent, kept.get(agent.id()), now, at))
                        .toList(),
                List.of(),
                List.of());
    }

    private static AgentState recalled(Agent agent, PresenceStore.@Nullable Kept was, Distributor now, Instant at) {
        AgentState state = now.agent(agent.id()).orElseGet(() -> AgentState.signedOut(agent, at));
        return was == null ? state : state.recalled(was.presence(), was.idleSince(), was.talked());
    }

    Optional<Agent> at(String extension) {
        return Optional.ofNullable(byExtension.get(extension));
    }

    Collection<Agent> all() {
        return agents;
    }

    Roster roster(Distributor now, House house) {
        return new Roster(
                agents.stream().flatMap(agent -> now.agent(agent.id()).stream()).toList(), house.teams());
    }

    /** What the next server must know of the agent, for whom another presence began, or idleness anew. */
    void keep(Distributor now, String agent, Instant at) {
        now.agent(agent).ifPresent(state -> {
            PresenceStore.Kept was = kept.get(agent);
            Instant since = was != null && was.presence() == state.presence() ? was.since() : at;
            PresenceStore.Kept is = new PresenceStore.Kept(state.presence(), since, state.idleSince(), state.talked());
            boolean neverCame = was == null && state.presence() == Presence.SIGNED_OUT;
            if (!neverCame && !is.equals(was)) {
                kept.put(agent, is);
                store.save(agent, is);
            }
        });
    }

    static boolean isPhone(Distributor now, String agent, PhoneState asked) {
        return now.agent(agent).map(state -> state.phone() == asked).orElse(asked == PhoneState.UNREGISTERED);
    }
}
