package dev.heliotrope.session;

import dev.heliotrope.call.CallId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The offers that are out and the talks they led to: one for a call. On the floor's thread. */
final class OfferBook {
    /** An offer that is out. It is adrift when its call has lost its line: nobody will tell us how it ended. */
    static final class Out {
        private final Offer offer;
        private final Seat seat;
        private @Nullable Instant answered;
        private boolean adrift;

        Out(Offer offer, Seat seat) {
            this.offer = offer;
            this.seat = seat;
        }

        Offer offer() {
            return offer;
        }

        CallId call() {
            return offer.call();
        }

        String agent() {
            return offer.agent().id();
        }

        Seat seat() {
            return seat;
        }

        @Nullable
        Instant answered() {
            return answered;
        }

        void answer(Instant at) {
            answered = at;
        }

        boolean isAdrift() {
            return adrift;
        }

        void setAdrift() {
            adrift = true;
        }
    }

    private final Map<String, Out> byId = new HashMap<>();
    private final Map<CallId, Out> byCall = new HashMap<>();

    void add(Out out) {
        byId.put(out.offer().id(), out);
        byCall.put(out.call(), out);
    }

    Optional<Out> get(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Out> close(String id) {
        Optional<Out> closed = Optional.ofNullable(byId.remove(id));
        closed.ifPresent(out -> byCall.remove(out.call(), out));
        return closed;
    }

    Optional<Out> of(CallId call) {
        return Optional.ofNullable(byCall.get(call));
    }

    Collection<Out> all() {
        return List.copyOf(byId.values());
    }
}
