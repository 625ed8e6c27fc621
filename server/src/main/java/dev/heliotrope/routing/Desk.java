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
    /** Has become free just now, and is in no line yet: most are given a call at once. */
    boolean unlisted;
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

    /** What could be offered; looks at the clock only for being set aside. */
    int freeAt(long now) {
        AgentState is = state;
        boolean there = is.presence() == Presence.SIGNED_IN && group.isOpen();
        if (!there || (is.asideUntil() != null && is.asideUntil().toEpochMilli() > now)) {
            return 0;
        }
        List<Contact> engaged = is.engaged();
        if (engaged.isEmpty()) {
            return is.phone() == PhoneState.FREE ? group.takes : group.takes & ~(1 << Channel.VOICE.number);
        }
        Channel channel = engaged.getFirst().channel();
        return is.hasRoom(channel) ? 1 << channel.number : 0;
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
