package dev.heliotrope.app;

import dev.heliotrope.call.CallListener;
import dev.heliotrope.pbx.Toolbox;
import java.time.Clock;
import java.util.List;

/** What a server is opened from. {@code watching} is told of every call event, after history and metrics. */
record Plan(Project project, Snapshot snapshot, Toolbox tools, Keys keys, Clock clock, List<CallListener> watching) {
    Plan {
        watching = List.copyOf(watching);
    }

    /** The words that Asterisk and we know each other by. */
    record Keys(String ami, String agi) {
        /** Without the words, so that it may be logged. */
        @Override
        public String toString() {
            return "Keys";
        }
    }
}
