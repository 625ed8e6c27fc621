package dev.heliotrope.routing;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Distributes calls to agents. It is told what happens, decides at once, and tells an {@link Announcer}; what time alone brings
 * until then comes first. The same happenings at
 * the same instants give the same decisions. Not for two threads at a time.
 *
 * <p>Instants count in milliseconds; one before the last one told counts as that one. What is said of a call or an agent that is
 * not known is ignored, and so is what comes too late: the end of an offer that is over.
 *
 * <p>Whenever a call may be put to agents, calls are served in the order of {@link Rules#order}, the same across all queues. Each
 * gets, of the agents who are signed in, have room and a phone that is free, are not set aside, whose team works, who have what is
 * asked, are not excluded for the caller nor kept free for others, the first by the queue's {@link Order}. A call that gets none
 * and whose step gives way for that, see {@link Relax}, is tried with the next step in the same turn.
 */
public interface Distributor {
    /** Goes on with all that is known, as of an instant. */
    static Distributor of(Plan plan, Standing known, Announcer announcer, Instant at) {
        return new IndexedDistributor(plan, known, announcer, at);
    }

    /** The caller waits, with the place they bring. Joining again replaces what was known of the call. */
    void join(WaitingCall call, Instant at);

    /** The caller has gone; an offer of theirs is rescinded, a talk is over. */
    void leave(CallId call, Instant at);

    void presence(String agent, Presence next, Instant at);

    void phone(String agent, PhoneState next, Instant at);

    /** The agent has taken the call, which no longer waits. */
    void accepted(CallId call, Instant at);

    /** A pending offer led to no talk; the caller waits on at the same place. */
    void ended(CallId call, Offer.Failure how, Instant at);

    /** A talk is over. */
    void done(CallId call, Instant at);

    /** Time passes; to be told at {@link #nextTick}, sooner does no harm, later is made up for. */
    void tick(Instant at);

    /** Agents keep what is known of them, calls the queue that they came with. */
    void reload(Plan plan, Instant at);

    /** While it is off nothing is offered and nothing relaxes but by time; on again, all is made up for. */
    void offering(boolean on, Instant at);

    /** The next instant at which time alone may change anything. */
    Optional<Instant> nextTick();

    /** A caller who waits and is not being offered, with the place as it is by now. */
    Optional<WaitingCall> waiting(CallId call);

    /**
     * 1 for the caller served next in that queue; 0 for one who does not wait. Finds a place in each lane of the queue; looks at
     * each caller only of those who were offered before, who exclude or wait for somebody, or whose steps look at agents.
     */
    int position(CallId call);

    /** The pending or accepted offer of a call. */
    Optional<Offer> offer(CallId call);

    Optional<AgentState> agent(String id);

    /** Why each agent, as things stand, does not get this call. */
    List<Loss> explain(CallId call);

    /** All that is known, to go on with in another distributor. */
    Standing standing();
}
