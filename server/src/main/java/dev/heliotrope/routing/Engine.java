package dev.heliotrope.routing;

import java.time.Instant;

/** Makes a distributor that goes on with all that is known, as {@link Distributor#of}; be it one with another around it. */
@FunctionalInterface
public interface Engine {
    Distributor of(Plan plan, Standing known, Announcer announcer, Instant at);
}
