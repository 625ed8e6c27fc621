package dev.heliotrope.session;

import dev.heliotrope.call.CallId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The offers that are out and the talks they led to: one for a call, one for an agent. On the floor's thread. */
final class OfferBook {
    /** An offer that is out. It is adrift when its call has lost its line: nobody will tell us how it ended. */
    static final class Out {
        private final Offer offer;
        private final WaitingRoom.Sitting from;
        private @Nullable Instant answered;
        private boolean adrift;

        Out(Offer offer, WaitingRoom.Sitting from) {
            this.offer = offer;
            this.from = from;
        }

        Offer offer() {
            return offer;
        }

        String agent() {
            return offer.agent().id();
        }

        WaitingRoom.Sitting from() {
            return from;
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

    void add(Out out) {
        byId.put(out.offer().id(), out);
    }

    Optional<Out> get(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Out> close(String id) {
        return Optional.ofNullable(byId.remove(id));
    }

    Optional<Out> to(String agent) {
        return first(out -> out.agent().equals(agent));
    }

    Optional<Out> of(CallId call) {
        return first(out -> out.offer().call().equals(call));
    }

    Collection<Out> all() {
        return List.copyOf(byId.values());
    }

    private Optional<Out> first(Predicate<Out> asked) {
        return byId.values().stream().filter(asked).findFirst();
    }
}
