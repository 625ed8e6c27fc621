package dev.heliotrope.asterisk.agi;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sessions in the order in which they came to it. Each is on one roll at most and holds its own place there: a hash set costs a
 * call that comes and goes a fiftieth of what is ours of it. On one thread.
 */
final class Roll {
    /** A session's place; the sessions before and after it are its neighbours. */
    static final class Place {
        private final AgiSession session;
        private @Nullable Roll on;
        private @Nullable Place before;
        private @Nullable Place after;
        private long since;

        Place(AgiSession session) {
            this.session = session;
        }
    }

    private @Nullable Place first;
    private @Nullable Place last;

    /** At the end, off the roll that it was on before. */
    void add(Place place, long nanos) {
        leave(place);
        place.on = this;
        place.since = nanos;
        place.before = last;
        if (last == null) {
            first = place;
        } else {
            last.after = place;
        }
        last = place;
    }

    /** Off whichever roll it is on. */
    static void leave(Place place) {
        Roll roll = place.on;
        if (roll != null) {
            roll.unlink(place);
        }
    }

    private void unlink(Place place) {
        if (place.before == null) {
            first = place.after;
        } else {
            place.before.after = place.after;
        }
        if (place.after == null) {
            last = place.before;
        } else {
            place.after.before = place.before;
        }
        place.on = null;
        place.before = null;
        place.after = null;
    }

    /** Those that came before then, by {@link System#nanoTime}. */
    List<AgiSession> before(long nanos) {
        List<AgiSession> early = new ArrayList<>();
        for (Place at = first; at != null && at.since - nanos < 0; at = at.after) {
            early.add(at.session);
        }
        return early;
    }

    List<AgiSession> all() {
        List<AgiSession> all = new ArrayList<>();
        for (Place at = first; at != null; at = at.after) {
            all.add(at.session);
        }
        return all;
    }
}
