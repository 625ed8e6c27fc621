package dev.heliotrope.routing;

import java.util.Comparator;
import java.util.List;

/**
 * All that a distributor knows besides its plan.
 *
 * @param agents in the order of their ids
 * @param waiting in the order in which they are served; without those being offered
 * @param offers pending and accepted, each with the call it is of, in the order of the calls' ids
 */
public record Standing(List<AgentState> agents, List<WaitingCall> waiting, List<Offered> offers) {
    /** Nobody signed in, nobody waiting. */
    public static final Standing EMPTY = new Standing(List.of(), List.of(), List.of());

    public record Offered(WaitingCall call, Offer offer) {}

    static final Comparator<Offered> BY_CALL =
            Comparator.comparing(offered -> offered.call().call().value());

    public Standing {
        agents = List.copyOf(agents);
        waiting = List.copyOf(waiting);
        offers = List.copyOf(offers);
    }
}
