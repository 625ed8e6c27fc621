package dev.heliotrope.metrics;

import dev.heliotrope.call.CallId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Which calls wait in which queue, as a gauge for each queue. A call is forgotten as soon as it does not wait any more. */
final class WaitingCalls {
    private final MeterRegistry registry;
    private final Map<CallId, Place> places = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> lengths = new ConcurrentHashMap<>();

    WaitingCalls(MeterRegistry registry) {
        this.registry = registry;
    }

    record Place(String queue, Instant joined) {}

    void joined(CallId call, Place place) {
        forget(places.put(call, place));
        length(place.queue()).incrementAndGet();
    }

    /** The place that the call had, if it waited. */
    Optional<Place> left(CallId call) {
        Place place = places.remove(call);
        forget(place);
        return Optional.ofNullable(place);
    }

    private void forget(@Nullable Place place) {
        if (place != null) {
            length(place.queue()).decrementAndGet();
        }
    }

    private AtomicInteger length(String queue) {
        return lengths.computeIfAbsent(queue, this::gauge);
    }

    private AtomicInteger gauge(String queue) {
        AtomicInteger length = new AtomicInteger();
        Gauge.builder("heliotrope.queue.waiting", length, AtomicInteger::get)
                .tags("queue", queue)
                .register(registry);
        return length;
    }
}
