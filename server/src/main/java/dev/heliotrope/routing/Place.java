package dev.heliotrope.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How far a caller has come; kept over offers, other queues, transfers, callbacks and servers.
 *
 * @param joined when the caller FIRST joined any queue: their place in the order of all who wait
 * @param step of the queue's steps, from 0; as many as there are: beyond the last
 * @param since when that step began
 * @param unanswered offers of that step that nobody answered
 * @param holdsOut the caller waits for their last agent alone, see {@link Sticky}
 * @param excluded agents, by id, who are not to be offered this caller before an instant
 */
public record Place(
        Instant joined, int step, Instant since, int unanswered, boolean holdsOut, Map<String, Instant> excluded) {
    public Place {
        excluded = Map.copyOf(excluded);
    }

    public static Place taken(Instant joined) {
        return new Place(joined, 0, joined, 0, true, Map.of());
    }

    Place next(Instant at) {
        return new Place(joined, step + 1, at, 0, holdsOut, excluded);
    }

    /** One more offer of this step that nobody answered. */
    public Place unanswered(String agent, Instant until) {
        return new Place(joined, step, since, unanswered + 1, holdsOut, excluded).excluding(agent, until);
    }

    Place givenUp() {
        return new Place(joined, step, since, unanswered, false, excluded);
    }

    public Place excluding(String agent, Instant until) {
        Map<String, Instant> more = new HashMap<>(excluded);
        more.put(agent, until);
        return new Place(joined, step, since, unanswered, holdsOut, more);
    }

    /** Steps that time alone has brought by now; a step begins at the very instant the one before ended. */
    Place at(Queue queue, Instant at) {
        Place place = this;
        Duration lasts = queue.relax(place.step).after();
        while (lasts != null && !place.since.plus(lasts).isAfter(at)) {
            place = place.next(place.since.plus(lasts));
            lasts = queue.relax(place.step).after();
        }
        return place;
    }
}
