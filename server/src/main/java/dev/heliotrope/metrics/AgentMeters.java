package dev.heliotrope.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;

/** How many agents there are of each kind. They are told when somebody asks, and not whenever one of them moves. */
public final class AgentMeters {
    private final MultiGauge agents;

    public AgentMeters(MeterRegistry registry) {
        agents = MultiGauge.builder("heliotrope.agents").register(registry);
    }

    /** So many agents say {@code presence} of themselves while their phones are {@code phone}. */
    public record Group(String presence, String phone, long agents) {}

    /** All groups, those with nobody in them too: a series that comes and goes is hard to watch. */
    public void are(List<Group> groups) {
        agents.register(
                groups.stream()
                        .map(group -> MultiGauge.Row.of(
                                Tags.of("presence", group.presence(), "phone", group.phone()), group.agents()))
                        .toList(),
                true);
    }
}
