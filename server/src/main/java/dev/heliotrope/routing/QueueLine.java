package dev.heliotrope.routing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All who wait in queues of one name, only to tell how many come before one of them. */
final class QueueLine {
    private final List<Lane> lanes = new ArrayList<>();
    /** Those who stand in no lane. */
    private final Set<Caller> alone = new LinkedHashSet<>();

    void add(Lane lane) {
        lanes.add(lane);
    }

    void add(Caller caller) {
        alone.add(caller);
    }

    void remove(Caller caller) {
        alone.remove(caller);
    }

    /** Looks for a place in each lane, and at each caller who stands in none. */
    int before(Caller asked) {
        int before = 0;
        for (Lane lane : lanes) {
            before += lane.before(asked);
        }
        for (Caller caller : alone) {
            before += Caller.compare(caller, asked) < 0 ? 1 : 0;
        }
        return before;
    }
}
