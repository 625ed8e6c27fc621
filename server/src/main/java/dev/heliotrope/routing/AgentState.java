package dev.heliotrope.routing;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agent at one instant. {@code engaged} is the call of a pending offer or of a talk. Until {@code asideUntil} the agent is
 * offered nothing, because the phone just turned a call away.
 */
public record AgentState(
        Agent agent,
        Presence presence,
        PhoneState phone,
        Instant idleSince,
        @Nullable CallId engaged,
        @Nullable Instant asideUntil) {
    public static AgentState signedOut(Agent agent, Instant at) {
        return new AgentState(agent, Presence.SIGNED_OUT, PhoneState.UNREGISTERED, at, null, null);
    }

    /** Coming back from a pause keeps the place in the order of idleness; coming from anywhere else is a new start. */
    public AgentState with(Presence next, Instant at) {
        boolean comes =
                next == Presence.SIGNED_IN && (presence == Presence.SIGNED_OUT || presence == Presence.NOT_RESPONDING);
        return new AgentState(agent, next, phone, comes ? at : idleSince, engaged, null);
    }

    /** Whoever puts the phone down is idle since then, whatever the talk was. */
    public AgentState with(PhoneState next, Instant at) {
        boolean hungUp = phone == PhoneState.BUSY && next == PhoneState.FREE;
        return new AgentState(agent, presence, next, hungUp ? at : idleSince, engaged, asideUntil);
    }

    public AgentState engagedWith(CallId call) {
        return new AgentState(agent, presence, phone, idleSince, call, null);
    }

    /** After an offer that led to no talk: the place in the order of idleness is kept. */
    public AgentState released() {
        return new AgentState(agent, presence, phone, idleSince, null, asideUntil);
    }

    public AgentState idleFrom(Instant at) {
        return new AgentState(agent, presence, phone, at, null, asideUntil);
    }

    public AgentState aside(Instant until) {
        return new AgentState(agent, presence, phone, idleSince, null, until);
    }

    public AgentState configuredAs(Agent now) {
        return new AgentState(now, presence, phone, idleSince, engaged, asideUntil);
    }
}
