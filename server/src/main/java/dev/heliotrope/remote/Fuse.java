package dev.heliotrope.remote;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.StateTransition;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What keeps a service from being asked that fails all the time, and callers from waiting for it. Log and watch are told when it is left
 * alone, when it is tried again, and what comes of that.
 */
final class Fuse {
    private static final Logger LOG = LoggerFactory.getLogger(Fuse.class);

    private final String name;
    private final RemoteService.Breaker limits;
    private final ServiceWatch watch;
    private volatile String latest = "";

    private Fuse(String name, RemoteService.Breaker limits, ServiceWatch watch) {
        this.name = name;
        this.limits = limits;
        this.watch = watch;
    }

    static CircuitBreaker of(String name, RemoteService.Breaker limits, ServiceWatch watch) {
        Fuse fuse = new Fuse(name, limits, watch);
        CircuitBreaker breaker = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(limits.failures())
                        .minimumNumberOfCalls(limits.failures())
                        .failureRateThreshold(100)
                        .waitDurationInOpenState(limits.rest())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
        watch.leftAlone(name, false);
        breaker.getEventPublisher()
                .onError(event ->
                        fuse.latest = String.valueOf(event.getThrowable().getMessage()))
                .onStateTransition(event -> fuse.changed(event.getStateTransition()));
        return breaker;
    }

    private void changed(StateTransition how) {
        switch (how) {
            case CLOSED_TO_OPEN -> {
                watch.leftAlone(name, true);
                LOG.warn("service {} has failed {}and is left alone for {}: {}", name, times(), rest(), latest);
            }
            case OPEN_TO_HALF_OPEN -> LOG.info("service {} is tried again", name);
            case HALF_OPEN_TO_OPEN ->
                LOG.warn("service {} still fails and is left alone for another {}: {}", name, rest(), latest);
            case HALF_OPEN_TO_CLOSED -> {
                watch.leftAlone(name, false);
                LOG.info("service {} answers again", name);
            }
            default -> LOG.debug("service {}: {}", name, how);
        }
    }

    private String times() {
        return limits.failures() == 1 ? "" : limits.failures() + " times in a row ";
    }

    private String rest() {
        return limits.rest().toMillis() % 1000 == 0
                ? limits.rest().toSeconds() + " s"
                : limits.rest().toMillis() + " ms";
    }
}
