package dev.heliotrope.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How the company's own services do: what came of asking them, how long it took, and which are left alone. */
public final class ServiceMeters {
    private final MeterRegistry registry;
    private final Map<String, AtomicInteger> leftAlone = new ConcurrentHashMap<>();

    public ServiceMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    public void asked(String service, String outcome, Duration took) {
        registry.timer("heliotrope.service", "service", service, "outcome", outcome)
                .record(took);
    }

    public void leftAlone(String service, boolean is) {
        leftAlone.computeIfAbsent(service, this::registered).set(is ? 1 : 0);
    }

    private AtomicInteger registered(String service) {
        AtomicInteger alone = new AtomicInteger();
        Gauge.builder("heliotrope.service.left.alone", alone, AtomicInteger::get)
                .tag("service", service)
                .register(registry);
        return alone;
    }
}
