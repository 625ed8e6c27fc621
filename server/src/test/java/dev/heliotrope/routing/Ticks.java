package dev.heliotrope.routing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** When time alone will next change anything, by looking at everything. */
final class Ticks {
    private final Plan plan;
    private final Instant now;
    private final Map<String, Optional<Instant>> phases = new HashMap<>();

    Ticks(Plan plan, Instant now) {
        this.plan = plan;
        this.now = now;
    }

    Optional<Instant> next(Collection<AgentState> agents, Collection<WaitingCall> waiting) {
        Stream<Instant> all = Stream.concat(
                waiting.stream().flatMap(this::of), agents.stream().flatMap(this::of));
        return all.filter(now::isBefore).min(Instant::compareTo);
    }

    private Stream<Instant> of(WaitingCall call) {
        Place place = call.place();
        Stream<Instant> step =
                Stream.ofNullable(call.queue().relax(place.step()).after()).map(place.since()::plus);
        Sticky sticky = call.queue().sticky();
        Stream<Instant> patience = sticky == null || !place.holdsOut()
                ? Stream.empty()
                : Stream.of(call.joined().plus(sticky.patience()));
        return Stream.concat(Stream.concat(step, patience), place.excluded().values().stream());
    }

    private Stream<Instant> of(AgentState state) {
        return Stream.concat(Stream.ofNullable(state.asideUntil()), phase(state.agent()).stream());
    }

    private Optional<Instant> phase(Agent agent) {
        Team team = plan.teams().get(agent.team());
        if (team == null) {
            return Optional.empty();
        }
        return team.own().containsKey(agent.id())
                ? team.shiftOf(agent.id()).nextPhase(now)
                : phases.computeIfAbsent(team.id(), id -> team.shift().nextPhase(now));
    }
}
