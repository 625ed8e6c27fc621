package dev.heliotrope.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/** The registry of all meters, with those of the process and of the server's connections. */
public final class ServerMeters implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

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

    /** {@code inTouch} says whether the manager interface answers. */
    public ServerMeters ami(BooleanSupplier inTouch) {
        gauge("heliotrope.ami.in.touch", () -> inTouch.getAsBoolean() ? 1 : 0);
        return this;
    }

    /** {@code waiting} events are not in the database yet; {@code lost} never will be. */
    public ServerMeters history(DoubleSupplier waiting, DoubleSupplier lost) {
        gauge("heliotrope.history.events.waiting", waiting);
        FunctionCounter.builder("heliotrope.history.events.lost", lost, DoubleSupplier::getAsDouble)
                .register(registry);
        return this;
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
