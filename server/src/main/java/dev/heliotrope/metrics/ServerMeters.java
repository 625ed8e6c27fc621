package dev.heliotrope.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** The registry of all meters, with those of the process and of the server's connections. */
public final class ServerMeters implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    /** The registry refers to these weakly: with the last other reference gone, a counter would stand still. */
    private final List<DoubleSupplier> counted = new CopyOnWriteArrayList<>();

    public ServerMeters() {
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    public MeterRegistry registry() {
        return registry;
    }

    /** {@code sessions} says how many lines Asterisk has open to us. */
    public ServerMeters agi(DoubleSupplier sessions) {
        gauge("heliotrope.agi.sessions", sessions);
        return this;
    }

    /** {@code byCause} counts the connections that were shown the door; every cause is there from the start. */
    public ServerMeters refused(Supplier<Map<String, Long>> byCause) {
        for (String cause : byCause.get().keySet()) {
            String tag = cause.toLowerCase(Locale.ROOT).replace('_', '-');
            counter("heliotrope.agi.refused", Tags.of("cause", tag), () -> byCause.get()
                    .getOrDefault(cause, 0L));
        }
        return this;
    }

    /** {@code inTouch} says whether the manager interface answers. */
    public ServerMeters ami(BooleanSupplier inTouch) {
        gauge("heliotrope.ami.in.touch", () -> inTouch.getAsBoolean() ? 1 : 0);
        return this;
    }

    /** {@code waiting} events are not in the database yet; {@code lost} never will be. */
    public ServerMeters history(DoubleSupplier waiting, DoubleSupplier lost) {
        gauge("heliotrope.history.events.waiting", waiting);
        counter("heliotrope.history.events.lost", Tags.empty(), lost);
        return this;
    }

    private void counter(String name, Tags tags, DoubleSupplier value) {
        counted.add(value);
        FunctionCounter.builder(name, value, DoubleSupplier::getAsDouble)
                .tags(tags)
                .register(registry);
    }

    private void gauge(String name, DoubleSupplier value) {
        Gauge.builder(name, value::getAsDouble).register(registry);
    }

    /** All meters in Prometheus' text format 0.0.4. */
    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
