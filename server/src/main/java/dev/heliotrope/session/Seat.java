package dev.heliotrope.session;

import java.time.Instant;

/** A waiting caller, as the floor knows one. Called on the floor's thread; hands over to the call's own at once. */
interface Seat {
    /** The place is taken and agents have been asked; an offer made at once was told before. */
    void joined();

    void offered(Offer offer);

    /** The agent's phone is gone: ringing it makes no more sense. */
    void withdrawn(Offer offer);

    void answered(Offer offer, Instant at);

    /** The queue's step number {@code step} applies; {@code now} is what it asks, in words. */
    void relaxed(int step, String now);
}
