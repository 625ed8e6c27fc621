package dev.heliotrope.routing;

import java.util.function.Supplier;

/** Port: told what a {@link Distributor} decides, while it decides; must not call back into it. */
public interface Announcer {
    /** The call is put to the agent: an offer is pending. */
    void offered(Decision decision);

    /** The caller's next step applies, or several next ones. Callers and places are many: ask for them at once, or never. */
    void relaxed(Supplier<WaitingCall> call);

    /** The caller's queue has nothing more to try, and the caller no longer waits here. */
    void exhausted(WaitingCall call, End end);
}
