package dev.heliotrope.routing;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An agent at one instant.
 *
 * @param idleSince the end of the last talk, or the signing in; other changes of status leave it
 * @param talked time with callers since signing in
 * @param engaged pending offers and talks
 * @param asideUntil until then the agent is offered nothing, because the phone just turned a call away
 */
public record AgentState(
        Agent agent,
        Presence presence,
        PhoneState phone,
        Instant idleSince,
        Duration talked,
        List<Contact> engaged,
        @Nullable Instant asideUntil) {
    public AgentState {
        engaged = List.copyOf(engaged);
    }

    public static AgentState signedOut(Agent agent, Instant at) {
        return new AgentState(agent, Presence.SIGNED_OUT, PhoneState.UNREGISTERED, at, Duration.ZERO, List.of(), null);
    }

    /**
     * Only who was signed out starts anew. Coming back from a pause, or after a call that rang out, keeps the place in the order of
     * idleness: else nobody would have less work than who is away now and then.
     */
    public AgentState with(Presence next, Instant at) {
        boolean comes = next == Presence.SIGNED_IN && presence == Presence.SIGNED_OUT;
        return new AgentState(
                agent, next, phone, comes ? at : idleSince, comes ? Duration.ZERO : talked, engaged, null);
    }

    /** As a server before us left the agent; the phone is as we know it. */
    public AgentState recalled(Presence was, Instant idle, Duration withCallers) {
        return new AgentState(agent, was, phone, idle, withCallers, engaged, asideUntil);
    }

    /** Whoever puts the phone down is idle since then, whatever the talk was. */
    public AgentState with(PhoneState next, Instant at) {
        boolean hungUp = phone == PhoneState.BUSY && next == PhoneState.FREE;
        return new AgentState(agent, presence, next, hungUp ? at : idleSince, talked, engaged, asideUntil);
    }

    public AgentState engagedWith(CallId call) {
        return engagedWith(new Contact(call, Channel.VOICE));
    }

    public AgentState engagedWith(Contact contact) {
        List<Contact> more = engaged.isEmpty()
                ? List.of(contact)
                : Stream.concat(engaged.stream(), Stream.of(contact)).toList();
        return new AgentState(agent, presence, phone, idleSince, talked, more, null);
    }

    /** After an offer that led to no talk: the place in the order of idleness is kept. */
    public AgentState released() {
        return new AgentState(agent, presence, phone, idleSince, talked, List.of(), asideUntil);
    }

    public AgentState released(CallId call) {
        return new AgentState(agent, presence, phone, idleSince, talked, without(call), asideUntil);
    }

    private List<Contact> without(CallId call) {
        return engaged.size() == 1 && engaged.getFirst().call().equals(call)
                ? List.of()
                : engaged.stream()
                        .filter(contact -> !contact.call().equals(call))
                        .toList();
    }

    public AgentState talked(CallId call, Instant since, Instant until) {
        Duration more = talked.plus(Duration.between(since, until));
        return new AgentState(agent, presence, phone, until, more, without(call), asideUntil);
    }

    public AgentState idleFrom(Instant at) {
        return new AgentState(agent, presence, phone, at, talked, List.of(), asideUntil);
    }

    public AgentState aside(Instant until) {
        return new AgentState(agent, presence, phone, idleSince, talked, engaged, until);
    }

    public AgentState configuredAs(Agent now) {
        return new AgentState(now, presence, phone, idleSince, talked, engaged, asideUntil);
    }

    /** Signed in, be it paused: may be back any moment. */
    public boolean isOnDuty() {
        return presence == Presence.SIGNED_IN || presence == Presence.PAUSED;
    }

    /** A further contact of this kind could be taken: there is capacity left, and none of another kind. */
    public boolean hasRoom(Channel channel) {
        if (engaged.isEmpty()) {
            return agent.capacity(channel) > 0;
        }
        return engaged.getFirst().channel() == channel && engaged.size() < agent.capacity(channel);
    }
}
