package dev.heliotrope.routing;

import dev.heliotrope.call.PhoneState;
import dev.heliotrope.hours.Shift;
import java.util.ArrayList;
import java.util.List;

/** An agent at work, with what the indexes keep of them. */
final class Desk {
    /** In the order of ids. */
    final int number;

    AgentState state;
    Group group;
    Idle idle;
    /** One bit for each {@link Channel} by which something could be offered right now. */
    int free;

    boolean onDuty;
    /** Callers who wait for this agent alone, in the order in which they are served. */
    List<Caller> holdouts = List.of();

    Desk(int number, AgentState state, Group group) {
        this.number = number;
        this.state = state;
        this.group = group;
        this.idle = new Idle(this, state);
    }

    void become(AgentState next) {
        state = next;
        if (!idle.isOf(next)) {
            idle = new Idle(this, next);
        }
    }

    void moveTo(Group other) {
        group = other;
        other.desks.add(this);
        idle = new Idle(this, state);
    }

    boolean isFree(Channel channel) {
        return (free & (1 << channel.number)) != 0;
    }

    /** Does not look at the clock but for being set aside. */
    int freeAt(long now) {
        boolean there = state.presence() == Presence.SIGNED_IN && group.isOpen();
        boolean aside = state.asideUntil() != null && state.asideUntil().toEpochMilli() > now;
        int bits = 0;
        if (there && !aside) {
            for (Channel channel : Channel.values()) {
                bits |= canTake(channel) ? 1 << channel.number : 0;
            }
        }
        return bits;
    }

    private boolean canTake(Channel channel) {
        boolean rings = channel != Channel.VOICE || !state.engaged().isEmpty() || state.phone() == PhoneState.FREE;
        return rings && state.hasRoom(channel);
    }

    void holdOut(Caller caller) {
        if (holdouts.isEmpty()) {
            holdouts = new ArrayList<>();
        }
        Caller.insert(holdouts, caller);
    }

    void dismiss(Caller caller) {
        if (!holdouts.isEmpty()) {
            holdouts.remove(caller);
        }
    }

    boolean isAtEdge() {
        return group.phase() == Shift.Phase.EDGE;
    }
}
