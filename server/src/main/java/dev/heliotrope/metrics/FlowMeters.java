package dev.heliotrope.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.Map;

/** Which version of each flow answers, and how often the admin's files were taken or refused. */
public final class FlowMeters {
    private final MeterRegistry registry;
    private final MultiGauge serving;

    public FlowMeters(MeterRegistry registry) {
        this.registry = registry;
        this.serving = MultiGauge.builder("heliotrope.flow.serving").register(registry);
        registry.counter("heliotrope.flow.reloads", "result", "taken");
        registry.counter("heliotrope.flow.reloads", "result", "refused");
    }

    /** The version of each flow, by name: a series of 1 each, to be joined with others by its label. */
    public void serving(Map<String, String> versions) {
        serving.register(
                versions.entrySet().stream()
                        .map(flow -> MultiGauge.Row.of(Tags.of("flow", flow.getKey(), "version", flow.getValue()), 1))
                        .toList(),
                true);
    }

    public void reloaded(boolean taken) {
        registry.counter("heliotrope.flow.reloads", "result", taken ? "taken" : "refused")
                .increment();
    }
}
