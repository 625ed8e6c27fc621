package dev.heliotrope.journal;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.routing.End;
import dev.heliotrope.routing.Offer;
import dev.heliotrope.routing.Presence;
import dev.heliotrope.routing.Standing;
import dev.heliotrope.routing.WaitingCall;
import java.time.Instant;

/** One line of the journal: something that routing was told, or that it decided. */
public sealed interface Entry {
    Instant at();

    /** What routing decided, as opposed to what it was told. */
    sealed interface Decided extends Entry {}

    /**
     * A distributor begins here, or goes on: a file that begins with this one can be replayed alone.
     *
     * @param offering whether offers were made just then
     */
    record Opened(Instant at, InForce by, boolean offering, Standing known) implements Entry {}

    record Joined(Instant at, WaitingCall call) implements Entry {}

    record Left(Instant at, CallId call) implements Entry {}

    record Said(Instant at, String agent, Presence presence) implements Entry {}

    record Phone(Instant at, String agent, PhoneState state) implements Entry {}

    record Accepted(Instant at, CallId call) implements Entry {}

    record Ended(Instant at, CallId call, Offer.Failure how) implements Entry {}

    record Done(Instant at, CallId call) implements Entry {}

    record Ticked(Instant at) implements Entry {}

    /** Other settings, or the same with something switched on or off. */
    record Reloaded(Instant at, InForce by) implements Entry {}

    record Offering(Instant at, boolean on) implements Entry {}

    record Offered(Instant at, CallId call, String agent) implements Decided {}

    record Exhausted(Instant at, CallId call, End end) implements Decided {}

    /** So many lines before this one could not be written; an {@link Opened} follows. */
    record Lost(Instant at, long lines) implements Entry {}
}
