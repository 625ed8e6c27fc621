package dev.heliotrope.session;

import dev.heliotrope.call.CallEvent.OfferOutcome;
import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.AgentState;
import dev.heliotrope.routing.Presence;
import dev.heliotrope.routing.Roster;
import dev.heliotrope.routing.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The agents: present or not, their phones, whom they are engaged with. On the floor's thread. */
final class Desks {
    private final PresenceStore store;
    private final Duration aside;
    private final Map<String, AgentState> byId = new TreeMap<>();
    private Map<String, Team> teams = Map.of();
    private @Nullable List<Agent> configured;

    Desks(PresenceStore store, Duration aside) {
        this.store = store;
        this.aside = aside;
    }

    /** Follows the configuration; who is in it keeps what is known of them. */
    void follow(House house, Instant at) {
        if (house.agents() == configured) {
            return;
        }
        configured = house.agents();
        teams = house.teams();
        Map<String, AgentState> before = new TreeMap<>(byId);
        byId.clear();
        for (Agent agent : house.agents()) {
            AgentState known = before.get(agent.id());
            byId.put(agent.id(), known == null ? AgentState.signedOut(agent, at) : known.configuredAs(agent));
        }
    }

    void restore(Map<String, PresenceStore.Kept> kept) {
        kept.forEach((id, was) -> change(id, state -> state.with(was.presence(), was.since())));
    }

    Roster roster() {
        return new Roster(List.copyOf(byId.values()), teams);
    }

    Optional<Agent> at(String extension) {
        return byId.values().stream()
                .map(AgentState::agent)
                .filter(agent -> agent.extension().equals(extension))
                .findFirst();
    }

    void presence(String agent, Presence next, Instant at) {
        change(agent, state -> state.with(next, at));
        store.save(agent, new PresenceStore.Kept(next, at));
    }

    void phone(String agent, PhoneState next, Instant at) {
        change(agent, state -> state.with(next, at));
    }

    /** A phone that is not told of is not registered. */
    void phones(Map<String, PhoneState> standing, Instant at) {
        byId.replaceAll((id, state) ->
                state.with(standing.getOrDefault(state.agent().extension(), PhoneState.UNREGISTERED), at));
    }

    boolean isPhone(String agent, PhoneState asked) {
        AgentState state = byId.get(agent);
        return state == null ? asked == PhoneState.UNREGISTERED : state.phone() == asked;
    }

    void engage(String agent, CallId with) {
        change(agent, state -> state.engagedWith(with));
    }

    void release(String agent) {
        change(agent, AgentState::released);
    }

    void talked(String agent, Instant at) {
        change(agent, state -> state.idleFrom(at));
    }

    /** What the end of an offer means for its agent, who is engaged with nobody by now. */
    void offerEnded(String agent, OfferOutcome outcome, Instant at) {
        switch (outcome) {
            case ANSWERED -> talked(agent, at);
            case NO_ANSWER -> {
                release(agent);
                takeOff(agent, at);
            }
            case DECLINED, BUSY, UNREACHABLE ->
                change(agent, state -> state.released().aside(at.plus(aside)));
            case CALLER_LEFT, RESCINDED -> release(agent);
        }
    }

    private void takeOff(String agent, Instant at) {
        AgentState state = byId.get(agent);
        if (state != null && state.presence() == Presence.SIGNED_IN) {
            presence(agent, Presence.NOT_RESPONDING, at);
        }
    }

    private void change(String agent, UnaryOperator<AgentState> how) {
        byId.computeIfPresent(agent, (id, state) -> how.apply(state));
    }
}
