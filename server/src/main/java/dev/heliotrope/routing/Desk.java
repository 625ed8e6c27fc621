package dev.heliotrope.routing;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.hours.Shift;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agent at work, with what the indexes keep of them. What is needed each time is kept beside the state, which is far away. */
final class Desk {
    /** In the order of ids. */
    final int number;

    final Agent agent;
    AgentState state;
    Group group;
    Idle idle;
    /** One bit for each {@link Channel} by which something could be offered right now. */
    int free;

    boolean onDuty;
    /** Has become free just now, and is in no line yet: most are given a call at once. */
    boolean unlisted;
    /** Callers who wait for this agent alone, in the order in which they are served. */
    List<Caller> holdouts = List.of();

    private Presence presence;
    private PhoneState phone;
    private @Nullable Instant asideUntil;
    /** The call that the agent is busy with, if it is one. */
    private @Nullable CallId only;

    private long idleSince;
    private long talked;
    /** Nothing finer than milliseconds is in {@link #talked}. */
    private boolean isInMillis;

    Desk(int number, AgentState state, Group group) {
        this.number = number;
        this.agent = state.agent();
        this.state = state;
        this.group = group;
        this.idle = new Idle(this, state);
        this.presence = state.presence();
        this.phone = state.phone();
        become(state);
    }

    void become(AgentState next) {
        state = next;
        presence = next.presence();
        phone = next.phone();
        asideUntil = next.asideUntil();
        only = next.engaged().size() == 1 ? next.engaged().getFirst().call() : null;
        isInMillis = next.talked().getNano() % 1_000_000 == 0;
        long since = next.idleSince().toEpochMilli();
        long with = next.talked().toMillis();
        if (since != idleSince || with != talked) {
            idleSince = since;
            talked = with;
            idle = new Idle(this, next);
        }
    }

    /** The state after a talk, for most without a look at the one before. */
    @SuppressWarnings("ReferenceEquality")
    AgentState talked(CallId call, long since, Instant until) {
        return only == call && isInMillis
                ? new AgentState(
                        agent,
                        presence,
                        phone,
                        until,
                        Duration.ofMillis(talked + until.toEpochMilli() - since),
                        List.of(),
                        asideUntil)
                : state.talked(call, Instant.ofEpochMilli(since), until);
    }

    void moveTo(Group other) {
        group = other;
        other.desks.add(this);
        idle = new Idle(this, state);
    }

    boolean isFree(Channel channel) {
        return (free & (1 << channel.number)) != 0;
    }

    /** What could be offered; looks at the clock only for being set aside. */
    int freeAt(long now) {
        boolean there = presence == Presence.SIGNED_IN && group.isOpen();
        if (!there || (asideUntil != null && asideUntil.toEpochMilli() > now)) {
            return 0;
        }
        List<Contact> engaged = state.engaged();
        if (engaged.isEmpty()) {
            return phone == PhoneState.FREE ? group.takes : group.takes & ~(1 << Channel.VOICE.number);
        }
        Channel channel = engaged.getFirst().channel();
        return engaged.size() < group.capacity[channel.number] ? 1 << channel.number : 0;
    }

    boolean isOnDuty() {
        return (presence == Presence.SIGNED_IN || presence == Presence.PAUSED) && group.isOpen();
    }

    void holdOut(Caller caller) {
        if (holdouts.isEmpty()) {
            holdouts = new ArrayList<>();
        }
        Caller.insert(holdouts, caller);
    }

    /** False if the caller did not wait here. */
    boolean dismiss(Caller caller) {
        return !holdouts.isEmpty() && holdouts.remove(caller);
    }

    boolean isAtEdge() {
        return group.phase() == Shift.Phase.EDGE;
    }
}
