package dev.heliotrope.routing;

import dev.heliotrope.hours.Shift;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which agent for which waiting call: one scan for a snapshot, without anything that happens before or after. */
final class Router {
    private Router() {}

    /** At most one decision for a call and one for an agent; in the order in which the calls are served. */
    static List<Decision> decide(Roster roster, Collection<WaitingCall> waiting, Instant at) {
        Map<String, AgentState> agents = new TreeMap<>();
        roster.agents().forEach(state -> agents.put(state.agent().id(), state));
        Plan plan = plan(roster);
        List<Decision> decisions = new ArrayList<>();
        waiting.stream()
                .sorted(plan.rules().order())
                .map(call -> call.passed(at))
                .forEach(call -> {
                    AgentState best = new Scan(plan, agents.values(), at).best(call);
                    if (best != null) {
                        List<AgentState> then = List.copyOf(agents.values());
                        Everybody everybody = new Everybody(plan, then, call, best, at);
                        decisions.add(new Decision(call.call(), best.agent(), at, everybody));
                        agents.put(
                                best.agent().id(),
                                best.engagedWith(
                                        new Contact(call.call(), call.request().channel())));
                    }
                });
        return decisions;
    }

    private static Plan plan(Roster roster) {
        return new Plan(
                roster.agents().stream().map(AgentState::agent).toList(), roster.teams(), List.of(), Rules.USUAL);
    }

    /** Why nobody takes this call, agent by agent, were it the only one waiting. */
    static List<Loss> explain(Roster roster, WaitingCall call, Instant at) {
        return new Scan(plan(roster), roster.agents(), at).losses(call.passed(at), null);
    }

    /**
     * The first instant after {@code at} when time alone may change a decision: a queue's step relaxes, a team opens or
     * closes, an exclusion ends. Empty if time alone will not.
     */
    static Optional<Instant> nextTick(Roster roster, Collection<WaitingCall> waiting, Instant at) {
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        List<Instant> ticks = new ArrayList<>();
        waiting.forEach(call -> ofCall(call, at).forEach(ticks::add));
        roster.agents().stream()
                .flatMap(state -> Stream.ofNullable(state.asideUntil()))
                .forEach(ticks::add);
        atWork(roster).flatMap(shift -> shift.nextPhase(at).stream()).forEach(ticks::add);
        return ticks.stream().filter(at::isBefore).min(Instant::compareTo);
    }

    private static Stream<Instant> ofCall(WaitingCall call, Instant at) {
        Place now = call.place().at(call.queue(), at);
        return Stream.concat(
                Stream.ofNullable(call.queue().relax(now.step()).after()).map(now.since()::plus),
                call.excluded().values().stream());
    }

    private static Stream<Shift> atWork(Roster roster) {
        return roster.agents().stream()
                .filter(state -> state.presence() == Presence.SIGNED_IN)
                .map(AgentState::agent)
                .flatMap(agent -> Stream.ofNullable(roster.teams().get(agent.team()))
                        .map(team -> team.own().containsKey(agent.id()) ? team.shiftOf(agent.id()) : team.shift()))
                .distinct();
    }
}
