package dev.heliotrope.routing;

import dev.heliotrope.call.CallId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What things that happen mean for the agent and for the caller, whoever decides next. */
final class Consequences {
    private Consequences() {}

    static AgentState forAgent(AgentState state, CallId call, Offer.Failure how, Rules rules, Instant at) {
        AgentState free = state.released(call);
        return switch (how) {
            case TIMED_OUT -> free.presence() == Presence.SIGNED_IN ? free.with(Presence.NOT_RESPONDING, at) : free;
            case DECLINED, FAILED -> free.aside(at.plus(rules.aside()));
            case RESCINDED -> free;
        };
    }

    static Place forCaller(Place place, String agent, Offer.Failure how, Rules rules, Instant at) {
        return switch (how) {
            case TIMED_OUT, DECLINED -> place.unanswered(agent, at.plus(rules.excluded()));
            case FAILED, RESCINDED -> place;
        };
    }

    /** Who is configured now keeps what is known of them; whoever is new is signed out, yet engaged in offers still open. */
    static Map<String, AgentState> configured(
            List<Agent> now, Collection<AgentState> known, Collection<Offer> open, Instant at) {
        Map<String, AgentState> before = new HashMap<>();
        known.forEach(state -> before.put(state.agent().id(), state));
        Map<String, AgentState> after = new TreeMap<>();
        for (Agent agent : now) {
            AgentState state = before.get(agent.id());
            after.put(agent.id(), state == null ? newcomer(agent, open, at) : state.configuredAs(agent));
        }
        return after;
    }

    private static AgentState newcomer(Agent agent, Collection<Offer> open, Instant at) {
        Stream<Offer> theirs = open.stream()
                .filter(offer -> offer.agent().equals(agent.id()))
                .sorted(Comparator.comparing(offer -> offer.call().value()));
        AgentState state = AgentState.signedOut(agent, at);
        for (Offer offer : theirs.toList()) {
            state = state.engagedWith(new Contact(offer.call(), offer.channel()));
        }
        return state;
    }
}
