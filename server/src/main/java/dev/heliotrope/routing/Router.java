package dev.heliotrope.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which agent for which waiting call. The same roster, calls and instant always give the same decisions.
 *
 * <p>Calls are served oldest first by {@link WaitingCall#ORDER}. For each, an agent is asked in this order, and the first no
 * is the reason: signed in? with no other caller? phone free? not set aside? team open? language and skills as the queue's
 * step asks by now? not excluded for this caller? Of those left the first by {@link Round#order} gets the call.
 */
public final class Router {
    private Router() {}

    /** At most one decision for a call and one for an agent; in the order in which the calls have waited. */
    public static List<Decision> decide(Roster roster, Collection<WaitingCall> waiting, Instant at) {
        Round round = new Round(roster, at);
        return waiting.stream()
                .sorted(WaitingCall.ORDER)
                .map(round::deal)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Why nobody takes this call, agent by agent, were it the only one waiting. */
    public static List<Loss> explain(Roster roster, WaitingCall call, Instant at) {
        return new Round(roster, at).losses(call);
    }

    /**
     * The first instant after {@code at} when time alone may change a decision: a queue's step relaxes, a team opens or
     * closes, an exclusion ends. Empty if time alone will not.
     */
    public static Optional<Instant> nextTick(Roster roster, Collection<WaitingCall> waiting, Instant at) {
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        List<Instant> ticks = new ArrayList<>();
        waiting.forEach(call -> ticks.addAll(ofCall(call)));
        roster.agents().stream()
                .flatMap(state -> Stream.ofNullable(state.asideUntil()))
                .forEach(ticks::add);
        atWork(roster).flatMap(team -> team.calendar().nextChange(at).stream()).forEach(ticks::add);
        return ticks.stream().filter(at::isBefore).min(Instant::compareTo);
    }

    private static List<Instant> ofCall(WaitingCall call) {
        return Stream.concat(
                        call.queue().steps().stream().map(step -> call.joined().plus(step.after())),
                        call.excluded().values().stream())
                .toList();
    }

    private static Stream<Team> atWork(Roster roster) {
        return roster.agents().stream()
                .filter(state -> state.presence() == Presence.SIGNED_IN)
                .map(state -> state.agent().team())
                .distinct()
                .flatMap(id -> Stream.ofNullable(roster.teams().get(id)));
    }
}
