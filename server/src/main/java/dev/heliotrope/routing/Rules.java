package dev.heliotrope.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * What holds for the whole house.
 *
 * @param mostHeadStart no customer's standing counts for more: whoever joined so long before is served first
 * @param excluded how long a caller is not offered to an agent again who did not answer or declined
 * @param aside how long an agent is offered nothing after declining, or after a failure of the phone
 */
public record Rules(Duration mostHeadStart, Duration excluded, Duration aside) {
    public static final Rules USUAL = new Rules(Duration.ofMinutes(10), Duration.ofSeconds(60), Duration.ofSeconds(5));

    /** Calls are served in the order of these instants, the same across all queues. */
    public Instant turn(WaitingCall call) {
        Duration headStart = call.request().priority().headStart();
        Duration counted = headStart.compareTo(mostHeadStart) < 0 ? headStart : mostHeadStart;
        return call.joined().minus(counted);
    }

    /** Head start, then age, then the call's id, which only makes the order total. */
    public Comparator<WaitingCall> order() {
        return Comparator.comparing(this::turn).thenComparing(WaitingCall.ORDER);
    }
}
