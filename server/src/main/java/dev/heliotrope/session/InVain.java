package dev.heliotrope.session;

import dev.heliotrope.call.CallId;
import dev.heliotrope.routing.Distributor;
import dev.heliotrope.routing.WaitingCall;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Callers for whom agents were just looked for in vain, to be told why. To say so takes a look at each agent, so in a second not
 * more agents are looked at than hold nobody up; in a rush beyond that only what holds now can be asked for.
 */
final class InVain {
    private static final int LOOKS_A_SECOND = 100_000;

    private final Set<CallId> calls = new LinkedHashSet<>();
    private Instant second = Instant.MIN;
    private int looks;

    void add(CallId call) {
        calls.add(call);
    }

    /** Once routing has done what it could. */
    void tell(Distributor distributor, WaitingRoom room, int agents, Instant at) {
        for (CallId call : calls) {
            Seat seat = room.of(call);
            Optional<WaitingCall> waits = distributor.waiting(call);
            if (seat != null && waits.isPresent() && may(agents, at)) {
                seat.unmatched(waits.get(), distributor.explain(call));
            }
        }
        calls.clear();
    }

    private boolean may(int agents, Instant at) {
        if (!at.isBefore(second)) {
            second = at.plus(Duration.ofSeconds(1));
            looks = 0;
        }
        looks += agents;
        return looks <= LOOKS_A_SECOND;
    }
}
