package dev.heliotrope.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;

/** How long somebody would wait who joined now. Told when somebody asks; where that is not known there is no series. */
public final class WaitMeters {
    private final MultiGauge waits;

    public WaitMeters(MeterRegistry registry) {
        waits = MultiGauge.builder("heliotrope.queue.wait.expected")
                .baseUnit("seconds")
                .register(registry);
    }

    /** One end or the middle, {@code bound}, of an interval that holds eight waits in ten. */
    public record Expected(String queue, String language, String bound, double seconds) {}

    public void are(List<Expected> all) {
        waits.register(
                all.stream()
                        .map(each -> MultiGauge.Row.of(
                                Tags.of("queue", each.queue(), "language", each.language(), "bound", each.bound()),
                                each.seconds()))
                        .toList(),
                true);
    }
}
