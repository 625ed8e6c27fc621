package dev.heliotrope.session;

import dev.heliotrope.call.CallId;
import dev.heliotrope.routing.WaitingCall;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The callers that no agent has been found for yet, each once. On the floor's thread. */
final class WaitingRoom {
    /** {@code step} is the queue's step that the caller's diary was last told of. */
    record Sitting(WaitingCall call, Seat seat, int step) {}

    private final Map<CallId, Sitting> sitting = new HashMap<>();

    void sit(Sitting who) {
        sitting.put(who.call().call(), who);
    }

    Optional<Sitting> leave(CallId call) {
        return Optional.ofNullable(sitting.remove(call));
    }

    boolean isSeated(CallId call, Seat seat) {
        Sitting who = sitting.get(call);
        return who != null && who.seat() == seat;
    }

    Collection<WaitingCall> calls() {
        return sitting.values().stream().map(Sitting::call).toList();
    }

    /** Tells those whose queue asks for less by now. */
    void relax(Instant at) {
        for (Sitting who : List.copyOf(sitting.values())) {
            int step = who.call().stepAt(at);
            if (step > who.step()) {
                sit(new Sitting(who.call(), who.seat(), step));
                who.seat().relaxed(step, who.call().needAt(at).words(who.call().language()));
            }
        }
    }

    /** 1 for whoever is served next in that queue. */
    int position(CallId call) {
        Sitting who = sitting.get(call);
        if (who == null) {
            return 1;
        }
        return 1
                + (int) sitting.values().stream()
                        .map(Sitting::call)
                        .filter(other -> Objects.equals(
                                other.queue().id(), who.call().queue().id()))
                        .filter(other -> WaitingCall.ORDER.compare(other, who.call()) < 0)
                        .count();
    }
}
