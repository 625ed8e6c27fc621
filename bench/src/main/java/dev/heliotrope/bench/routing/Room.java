package dev.heliotrope.bench.routing;

import dev.heliotrope.call.CallId;
import dev.heliotrope.routing.WaitingCall;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is measured: callers come, their steps give way, talks end, and calls are given to agents, who take them at once. */
interface Room {
    /** Told which call has been given to somebody. */
    interface Given {
        void call(CallId call);
    }

    void join(WaitingCall call, Instant at);

    void done(CallId call, Instant at);

    /** When time alone may bring somebody's next step; null for never. */
    @Nullable
    Instant nextStep();

    /** Time has come for {@link #nextStep}. */
    void tick(Instant at);

    /** For how many callers, as their next step came, it was asked until now who is free. */
    long relaxed();
}
