package dev.heliotrope.routing;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.hours.Opening;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One deal of free agents to waiting calls; what is given to one call is not there for the next. */
final class Round {
    /**
     * Who among those that could take the call comes first: the longest idle; then the better in the caller's language; then
     * by id, so that the order is total.
     */
    static Comparator<AgentState> order(Language caller) {
        return Comparator.comparing(AgentState::idleSince)
                .thenComparing(
                        state -> state.agent().proficiency(caller),
                        Comparator.<Integer>naturalOrder().reversed())
                .thenComparing(state -> state.agent().id());
    }

    private final Roster roster;
    private final Instant at;
    private final Map<String, CallId> given = new HashMap<>();
    private final Map<String, Optional<Refusal>> shut = new HashMap<>();

    Round(Roster roster, Instant at) {
        this.roster = roster;
        this.at = at;
    }

    @Nullable
    Decision deal(WaitingCall call) {
        Need need = call.needAt(at);
        Comparator<AgentState> order = order(call.language());
        AgentState best = null;
        for (AgentState state : roster.agents()) {
            if ((best == null || order.compare(state, best) < 0) && refusal(state, call, need) == null) {
                best = state;
            }
        }
        return best == null ? null : decided(best, call, need);
    }

    private Decision decided(AgentState best, WaitingCall call, Need need) {
        List<Loss> losses = new ArrayList<>();
        for (AgentState state : roster.agents()) {
            if (state != best) {
                losses.add(new Loss(state.agent(), lost(state, call, need)));
            }
        }
        given.put(best.agent().id(), call.call());
        return new Decision(call, best.agent(), Words.why(best, call, need, losses, at), losses);
    }

    private Refusal lost(AgentState state, WaitingCall call, Need need) {
        Refusal refusal = refusal(state, call, need);
        return refusal != null ? refusal : new Refusal.Behind(Duration.between(state.idleSince(), at));
    }

    /** Everybody's reason why this call, as things stand, is not theirs. */
    List<Loss> losses(WaitingCall call) {
        Need need = call.needAt(at);
        return roster.agents().stream()
                .map(state -> new Loss(state.agent(), lost(state, call, need)))
                .toList();
    }

    private @Nullable Refusal refusal(AgentState state, WaitingCall call, Need need) {
        Agent agent = state.agent();
        return first(
                () -> unwilling(state),
                () -> unable(state),
                () -> closed(agent),
                () -> lacks(agent, call, need),
                () -> excluded(agent, call));
    }

    @SafeVarargs
    private static @Nullable Refusal first(Supplier<@Nullable Refusal>... questions) {
        for (Supplier<@Nullable Refusal> question : questions) {
            Refusal refusal = question.get();
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private @Nullable Refusal unwilling(AgentState state) {
        if (state.presence() != Presence.SIGNED_IN) {
            return new Refusal.NotThere(state.presence());
        }
        CallId with = given.getOrDefault(state.agent().id(), state.engaged());
        return with == null ? null : new Refusal.Engaged(with);
    }

    private @Nullable Refusal unable(AgentState state) {
        if (state.phone() != PhoneState.FREE) {
            return new Refusal.Phone(state.phone());
        }
        Instant until = state.asideUntil();
        return until != null && until.isAfter(at) ? new Refusal.Aside(until) : null;
    }

    private @Nullable Refusal closed(Agent agent) {
        return shut.computeIfAbsent(agent.team(), this::shutAt).orElse(null);
    }

    private Optional<Refusal> shutAt(String id) {
        Team team = roster.teams().get(id);
        if (team == null) {
            return Optional.of(new Refusal.Closed("in no team"));
        }
        Opening opening = team.calendar().at(at);
        return opening.isOpen() ? Optional.empty() : Optional.of(new Refusal.Closed(opening.why()));
    }

    private static @Nullable Refusal lacks(Agent agent, WaitingCall call, Need need) {
        List<Language> asked = Words.accepted(need, call.language());
        int best = asked.stream().mapToInt(agent::proficiency).max().orElse(0);
        if (best < need.languageLevel()) {
            return new Refusal.Tongue(asked, best, need.languageLevel());
        }
        return need.skills().entrySet().stream()
                .filter(skill -> agent.proficiency(skill.getKey()) < skill.getValue())
                .min(Map.Entry.comparingByKey())
                .<Refusal>map(
                        skill -> new Refusal.Skill(skill.getKey(), agent.proficiency(skill.getKey()), skill.getValue()))
                .orElse(null);
    }

    private @Nullable Refusal excluded(Agent agent, WaitingCall call) {
        Instant until = call.excluded().get(agent.id());
        return until != null && until.isAfter(at) ? new Refusal.Excluded(until) : null;
    }
}
