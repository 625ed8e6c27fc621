package dev.heliotrope.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Which version of each flow answers, and how often the admin's files were taken or refused. */
public final class FlowMeters {
    private final MeterRegistry registry;
    private final MultiGauge serving;
    private final Timer times;
    private final AtomicInteger errors = new AtomicInteger();

    public FlowMeters(MeterRegistry registry) {
        this.registry = registry;
        this.serving = MultiGauge.builder("heliotrope.flow.serving").register(registry);
        this.times = registry.timer("heliotrope.flow.reload");
        registry.gauge("heliotrope.flow.file.errors", errors);
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

    /** @param took from the first file read to the last call's being answered by it, or to its being refused */
    public void reloaded(boolean taken, Duration took) {
        registry.counter("heliotrope.flow.reloads", "result", taken ? "taken" : "refused")
                .increment();
        times.record(took);
    }

    /** How many errors there are in the files as they were last read, whether they were taken or not. */
    public void errors(int count) {
        errors.set(count);
    }
}
