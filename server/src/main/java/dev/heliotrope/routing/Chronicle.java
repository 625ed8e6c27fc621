package dev.heliotrope.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
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

    Decision decision(Caller caller, Desk to, Instant at) {
        return new Decision(caller.id, to.agent, at, new Capture(floor, last, caller, to, at));
    }

    /** The caller's fields are as they were then, in case that nobody asks; the caller goes on. */
    private static final class Capture implements Decision.Capture {
        private final Floorplan floor;
        private final Page page;
        private final WaitingCall was;
        private final int step;
        private final long since;
        private final int unanswered;
        private final boolean holdsOut;
        private final Map<String, Instant> excluded;
        private final Desk to;
        private final Instant at;

        Capture(Floorplan floor, Page page, Caller caller, Desk to, Instant at) {
            this.floor = floor;
            this.page = page;
            this.was = caller.call();
            this.step = caller.step();
            this.since = caller.since();
            this.unanswered = caller.unanswered;
            this.holdsOut = caller.holdsOut;
            this.excluded = caller.excluded;
            this.to = to;
            this.at = at;
        }

        @Override
        public WaitingCall call() {
            return Caller.as(was, step, since, unanswered, holdsOut, excluded);
        }

        @Override
        public Decision.Reasons reasons() {
            List<AgentState> then =
                    new ArrayList<>(floor.desks.stream().map(desk -> desk.state).toList());
            BitSet known = new BitSet();
            for (Page on = page; on.who != null && on.before != null && on.next != null; on = on.next) {
                if (!known.get(on.who.number)) {
                    known.set(on.who.number);
                    then.set(on.who.number, on.before);
                }
            }
            return Scan.reasons(floor.plan, then, call(), then.get(to.number), at);
        }
    }
}
