package dev.heliotrope.session;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.routing.WaitingCall;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What outlives a server besides the flow's state: how the call arrived, whether it has come to a talk, the place in a
 * queue, and the offer that was out.
 */
record Memo(
        Arrived arrived,
        boolean talked,
        @Nullable Place place,
        @Nullable Out out) {
    record Arrived(Instant at, PhoneNumber from, PhoneNumber dialled) {}

    record Place(String queue, Instant joined, Map<String, Instant> excluded) {
        static Place of(WaitingCall call) {
            return new Place(call.queue().id(), call.joined(), call.excluded());
        }

        static Place taken(String queue, Instant at) {
            return new Place(queue, at, Map.of());
        }
    }

    /** An offer whose end nobody has told yet. */
    record Out(String offer, String agent) {}

    static Memo of(Arrival.Caller caller, Instant at) {
        return new Memo(new Arrived(at, caller.from(), caller.dialled()), false, null, null);
    }

    Memo at(Place now, @Nullable Offer offer) {
        Out made = offer == null ? null : new Out(offer.id(), offer.agent().id());
        return new Memo(arrived, talked, now, made);
    }

    /** The place in that queue, if that is where we have one. */
    @Nullable
    Place placeIn(String queue) {
        return place != null && place.queue().equals(queue) ? place : null;
    }

    /** The offer led to nothing; its agent is excluded until then, if at all. */
    Memo offerEnded(@Nullable Instant excludedUntil) {
        if (place == null || out == null || excludedUntil == null) {
            return new Memo(arrived, talked, place, null);
        }
        Map<String, Instant> more = new HashMap<>(place.excluded());
        more.put(out.agent(), excludedUntil);
        return new Memo(arrived, talked, new Place(place.queue(), place.joined(), more), null);
    }

    Memo afterTalk() {
        return new Memo(arrived, true, null, null);
    }

    Memo placeless() {
        return new Memo(arrived, talked, null, null);
    }
}
