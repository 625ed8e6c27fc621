package dev.heliotrope.app;

import dev.heliotrope.diagram.FlowGraph.Gone;
import dev.heliotrope.history.Interaction;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    private void add(List<Interaction.Step> steps) {
        for (int i = 1; i < steps.size(); i++) {
            Interaction.Step one = steps.get(i - 1);
            Interaction.Step other = steps.get(i);
            if (one.flow().equals(flow) && other.flow().equals(flow)) {
                counts.merge(new Gone(one.step(), other.step()), 1L, Long::sum);
            }
        }
    }
}
