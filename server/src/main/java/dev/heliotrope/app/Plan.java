package dev.heliotrope.app;

import dev.heliotrope.call.CallListener;
import dev.heliotrope.pbx.Toolbox;
import dev.heliotrope.session.House;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a server is opened from. {@code watching} is told of every call event, after history and metrics. {@code staging}
 * puts something in front of the house that the calls find. */
record Plan(
        Project project,
        Snapshot snapshot,
        Toolbox tools,
        Keys keys,
        Clock clock,
        List<CallListener> watching,
        UnaryOperator<House> staging) {
    Plan {
        watching = List.copyOf(watching);
    }

    /** With the house as it is configured. */
    Plan(Project project, Snapshot snapshot, Toolbox tools, Keys keys, Clock clock, List<CallListener> watching) {
        this(project, snapshot, tools, keys, clock, watching, UnaryOperator.identity());
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
