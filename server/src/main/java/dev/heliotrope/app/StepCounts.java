package dev.heliotrope.app;

import dev.heliotrope.diagram.FlowGraph.Gone;
import dev.heliotrope.history.Interaction;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often the calls that began in a time went from one step of a flow to another. Never empty, so that nothing shows as 0. */
record StepCounts(String flow, Instant from, Instant to, Map<Gone, Long> counts) {
    /** Of more calls the latest are counted. */
    static final int MOST = 100_000;

    StepCounts(String flow, Instant from, Instant to) {
        this(flow, from, to, new HashMap<>(Map.of(new Gone("", ""), 0L)));
    }

    void add(Collection<Interaction> calls) {
        calls.stream()
                .filter(call -> !call.began().isBefore(from) && call.began().isBefore(to))
                .forEach(call -> add(call.journey().steps()));
    }

    /** Steps of flows that this one calls lie between two of its own, and are left out. */
    private void add(List<Interaction.Step> steps) {
        Interaction.@Nullable Step before = null;
        for (Interaction.Step step : steps) {
            if (step.flow().equals(flow)) {
                if (before != null) {
                    counts.merge(new Gone(before.step(), step.step()), 1L, Long::sum);
                }
                before = step;
            }
        }
    }
}
