package dev.heliotrope.session;

import dev.heliotrope.call.CallId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is to be told what routing decides for a call: from joining a queue until leaving it. On the floor's thread. */
final class WaitingRoom {
    private final Map<CallId, Seat> seats = new HashMap<>();

    void sit(CallId call, Seat seat) {
        seats.put(call, seat);
    }

    void leave(CallId call) {
        seats.remove(call);
    }

    @Nullable
    Seat of(CallId call) {
        return seats.get(call);
    }

    boolean isSeated(CallId call, Seat seat) {
        return seats.get(call) == seat;
    }
}
