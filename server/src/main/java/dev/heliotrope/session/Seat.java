package dev.heliotrope.session;

import dev.heliotrope.routing.End;
import dev.heliotrope.routing.Loss;
import dev.heliotrope.routing.WaitingCall;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A waiting caller, as the floor knows one. Called on the floor's thread; hands over to the call's own at once. */
interface Seat {
    /**
     * The place is taken, anew or after an offer that came to nothing, and agents have been asked: an offer made at once, and
     * that there is nobody to ask any more, was told before. Null for whoever does not wait, for either reason.
     */
    void placed(@Nullable WaitingCall place);

    void offered(Offer offer);

    /** The agent's phone is gone: ringing it makes no more sense. */
    void withdrawn(Offer offer);

    void answered(Offer offer, Instant at);

    /** The queue's next step applies. */
    void relaxed(WaitingCall place);

    /** Nobody can be offered the call as things are; {@code lost} says of everybody why. */
    void unmatched(WaitingCall place, List<Loss> lost);

    /** The queue has nothing more to try, and the caller waits there no longer. */
    void exhausted(WaitingCall place, End end);
}
