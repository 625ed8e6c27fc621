package dev.heliotrope.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What agents were before they changed, in the order of the changes. Whoever holds a page of it can tell how everybody was when it
 * was the last one: by what is written from there on, taken back from how they are now. Nobody holds pages from before the oldest
 * decision whose reasons have not been asked for, so these go.
 */
final class Chronicle {
    /** The last page is blank. */
    private static final class Page {
        private @Nullable Desk who;
        private @Nullable AgentState before;
        private @Nullable Page next;
    }

    private final Floorplan floor;
    private Page last = new Page();

    Chronicle(Floorplan floor) {
        this.floor = floor;
    }

    void note(Desk desk) {
        Page page = last;
        last = new Page();
        page.who = desk;
        page.before = desk.state;
        page.next = last;
    }

    Decision decision(WaitingCall call, Desk to, Instant at) {
        return new Decision(call, to.state.agent(), at, new Capture(floor, last, call, to, at));
    }

    private record Capture(Floorplan floor, Page page, WaitingCall call, Desk to, Instant at)
            implements Supplier<Decision.Reasons> {
        @Override
        public Decision.Reasons get() {
            List<AgentState> then =
                    new ArrayList<>(floor.desks.stream().map(desk -> desk.state).toList());
            BitSet known = new BitSet();
            for (Page on = page; on.who != null && on.before != null && on.next != null; on = on.next) {
                if (!known.get(on.who.number)) {
                    known.set(on.who.number);
                    then.set(on.who.number, on.before);
                }
            }
            return Scan.reasons(floor.plan, then, call, then.get(to.number), at);
        }
    }
}
