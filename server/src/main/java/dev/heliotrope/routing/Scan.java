package dev.heliotrope.routing;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One instant, and everybody as they are at it: asks every agent, one after the other, who may take a call. */
final class Scan {
    private final Plan plan;
    private final Collection<AgentState> agents;
    private final Instant at;
    private final OnShift shifts;
    private final Map<String, String> names = new HashMap<>();

    Scan(Plan plan, Collection<AgentState> agents, Instant at) {
        this.plan = plan;
        this.agents = agents;
        this.at = at;
        this.shifts = new OnShift(plan.teams(), at);
    }

    /** The first, by the queue's order, of those who may take the call; null if nobody may. */
    @Nullable
    AgentState best(WaitingCall call) {
        Trait asked = call.asked();
        Ranking ranking = new Ranking(call, asked, shifts::isAtEdge);
        AgentState best = null;
        for (AgentState state : agents) {
            if (refusal(state, call, asked) == null && (best == null || ranking.compare(state, best) < 0)) {
                best = state;
            }
        }
        return best;
    }

    static Decision.Reasons reasons(
            Plan plan, Collection<AgentState> agents, WaitingCall call, AgentState winner, Instant at) {
        List<Loss> losses = new Scan(plan, agents, at).losses(call, winner);
        return new Decision.Reasons(Words.why(winner, call, losses, at), losses);
    }

    /** Everybody else's reason; with no winner, those who might take the call lose to the best of them. */
    List<Loss> losses(WaitingCall call, @Nullable AgentState winner) {
        Trait asked = call.asked();
        Ranking ranking = new Ranking(call, asked, shifts::isAtEdge);
        AgentState best = winner == null ? best(call) : winner;
        return agents.stream()
                .filter(state -> winner == null
                        || !state.agent().id().equals(winner.agent().id()))
                .map(state -> new Loss(
                        state.agent(), lost(state, call, asked, ranking, best).calling(this::nameOf)))
                .toList();
    }

    /** Somebody who works here no more goes by the id. Few are asked for by name, so all names are gathered when the first is. */
    private String nameOf(String agent) {
        if (names.isEmpty()) {
            plan.agents().forEach(each -> names.put(each.id(), each.name()));
        }
        return names.getOrDefault(agent, agent);
    }

    private Refusal lost(AgentState state, WaitingCall call, Trait asked, Ranking ranking, @Nullable AgentState best) {
        Refusal refusal = refusal(state, call, asked);
        return refusal != null ? refusal : ranking.behind(state, best == null ? state : best, at);
    }

    private @Nullable Refusal refusal(AgentState state, WaitingCall call, Trait asked) {
        Refusal away = unavailable(state, call.request().channel());
        if (away != null) {
            return away;
        }
        Refusal lacks = asked.missing(state.agent());
        if (lacks != null) {
            return lacks;
        }
        Refusal personal = personal(state.agent(), call);
        return personal != null ? personal : reserved(state.agent(), call.request());
    }

    private @Nullable Refusal unavailable(AgentState state, Channel channel) {
        if (state.presence() != Presence.SIGNED_IN) {
            return new Refusal.NotThere(state.presence());
        }
        if (!state.hasRoom(channel)) {
            return noRoom(state, channel);
        }
        if (channel == Channel.VOICE && state.engaged().isEmpty() && state.phone() != PhoneState.FREE) {
            return new Refusal.Phone(state.phone());
        }
        Instant until = state.asideUntil();
        return until != null && until.isAfter(at) ? new Refusal.Aside(until) : shifts.refusal(state.agent());
    }

    private static Refusal noRoom(AgentState state, Channel channel) {
        int capacity = state.agent().capacity(channel);
        if (capacity == 0 || (capacity > 1 && state.engaged().size() >= capacity)) {
            return new Refusal.Full(channel, capacity);
        }
        CallId with = state.engaged().getFirst().call();
        return new Refusal.Engaged(with);
    }

    private @Nullable Refusal personal(Agent agent, WaitingCall call) {
        Instant until = call.excluded().get(agent.id());
        if (until != null && until.isAfter(at)) {
            return new Refusal.Excluded(until);
        }
        LastAgent last = call.request().last();
        boolean another = last != null && !last.agent().equals(agent.id());
        return last != null && another && holdsOut(call)
                ? state(last.agent())
                        .<Refusal>map(state -> new Refusal.NotTheLast(state.agent()))
                        .orElse(null)
                : null;
    }

    private @Nullable Refusal reserved(Agent agent, Request request) {
        if (request.priority().vip()) {
            return null;
        }
        for (Reserve reserve : plan.reserves()) {
            if (reserve.isFor(agent) && free(reserve, request.channel()) <= reserve.keep()) {
                return new Refusal.Reserved(reserve);
            }
        }
        return null;
    }

    private long free(Reserve reserve, Channel channel) {
        return agents.stream()
                .filter(state -> reserve.isFor(state.agent()) && unavailable(state, channel) == null)
                .count();
    }

    /** Somebody who would do is on shift and signed in, be it paused. */
    boolean isAnybodyOnDuty(WaitingCall call) {
        Trait asked = call.asked();
        Channel channel = call.request().channel();
        return agents.stream().anyMatch(state -> isOnDuty(state) && would(state.agent(), asked, channel));
    }

    private static boolean would(Agent agent, Trait asked, Channel channel) {
        return agent.capacity(channel) > 0 && asked.isIn(agent);
    }

    private boolean isOnDuty(AgentState state) {
        return state.isOnDuty() && shifts.refusal(state.agent()) == null;
    }

    /** Still waits for the last agent alone. */
    boolean holdsOut(WaitingCall call) {
        String last = call.holdsOutFor(at);
        return last != null && isWorthIt(call, last);
    }

    private boolean isWorthIt(WaitingCall call, String last) {
        Optional<AgentState> state = state(last);
        Instant until = call.excluded().get(last);
        return state.filter(one -> isOnDuty(one)
                                && would(
                                        one.agent(),
                                        call.asked(),
                                        call.request().channel()))
                        .isPresent()
                && (until == null || !until.isAfter(at));
    }

    private Optional<AgentState> state(String agent) {
        return agents.stream().filter(one -> one.agent().id().equals(agent)).findFirst();
    }
}
