package dev.heliotrope.session;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.routing.WaitingCall;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What outlives a server besides the flow's state: how the call arrived, whether it has come to a talk, the place in a
 * queue, the offer that was out, and when an answer was promised.
 */
record Memo(
        Arrived arrived,
        boolean talked,
        @Nullable Place place,
        @Nullable Out out,
        @Nullable Instant promised,
        boolean connecting) {
    Memo(Arrived arrived, boolean talked, @Nullable Place place, @Nullable Out out) {
        this(arrived, talked, place, out, null, false);
    }

    record Arrived(Instant at, PhoneNumber from, PhoneNumber dialled) {}

    /** {@code entered} is when the caller began to wait in {@code queue}; null for one who waits nowhere now. */
    record Place(String queue, @Nullable Instant entered, dev.heliotrope.routing.Place inLine) {
        Instant joined() {
            return inLine.joined();
        }

        Place outside() {
            return new Place(queue, null, inLine);
        }
    }

    /** An offer whose end nobody has told yet. */
    record Out(String offer, String agent) {}

    static Memo of(Arrival.Caller caller, Instant at) {
        return new Memo(new Arrived(at, caller.from(), caller.dialled()), false, null, null);
    }

    Memo at(Place now, @Nullable Offer offer) {
        Out made = offer == null ? null : new Out(offer.id(), offer.agent().id());
        return new Memo(arrived, talked, now, made, promised, false);
    }

    /** Where the caller waits, if anywhere. */
    @Nullable
    Place waiting() {
        return place != null && place.entered() != null ? place : null;
    }

    /** The offer led to nothing; its agent is excluded until then, if at all. */
    Memo offerEnded(@Nullable Instant excludedUntil) {
        if (place == null || out == null || excludedUntil == null) {
            return new Memo(arrived, talked, place, null, promised, false);
        }
        Place now = new Place(place.queue(), place.entered(), place.inLine().unanswered(out.agent(), excludedUntil));
        return new Memo(arrived, talked, now, null, promised, false);
    }

    Memo afterTalk() {
        return new Memo(arrived, true, null, null);
    }

    /** Whether a transfer is under way, whose end nobody has told yet. */
    Memo connecting(boolean now) {
        return now == connecting ? this : new Memo(arrived, talked, place, out, promised, now);
    }

    /** Waits nowhere for now, and keeps the place for another queue. */
    Memo outside() {
        return place == null && out == null && !connecting
                ? this
                : new Memo(arrived, talked, place == null ? null : place.outside(), null, promised, false);
    }

    /** Waits nowhere any more, and had come this far. */
    Memo outside(WaitingCall was) {
        return new Memo(arrived, talked, new Place(was.queue().id(), null, was.place()), null, promised, false);
    }

    Memo promising(@Nullable Instant answer) {
        return new Memo(arrived, talked, place, out, answer, connecting);
    }
}
