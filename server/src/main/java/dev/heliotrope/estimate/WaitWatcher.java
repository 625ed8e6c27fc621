package dev.heliotrope.estimate;

import dev.heliotrope.call.CallId;
import dev.heliotrope.routing.WaitingCall;
import java.time.Instant;

/** Port: told of waits as they begin and end; on the distributor's thread. */
public interface WaitWatcher {
    /** Nothing happens from the last thing told until now. */
    void passed(Instant until);

    /** After routing has looked for an agent; {@code waits} unless one is being asked already. */
    void joined(WaitingCall call, boolean waits, Instant at);

    void answered(CallId call, Instant at);

    /** Without having been answered. */
    void gone(CallId call, Instant at);
}
