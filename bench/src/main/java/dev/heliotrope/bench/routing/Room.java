package dev.heliotrope.bench.routing;

import dev.heliotrope.call.CallId;
import dev.heliotrope.routing.WaitingCall;
import java.time.Instant;

/** What is measured: callers come, talks end, and meanwhile calls are given to agents, who take them at once. */
interface Room {
    /** Told which call has been given to somebody. */
    interface Given {
        void call(CallId call);
    }

    void join(WaitingCall call, Instant at);

    void done(CallId call, Instant at);
}
