package dev.heliotrope.session;

import dev.heliotrope.routing.Announcer;
import dev.heliotrope.routing.Distributor;
import dev.heliotrope.routing.Plan;
import dev.heliotrope.routing.Standing;
import java.time.Instant;

/** Port: makes a distributor that goes on with all that is known, as {@link Distributor#of}. */
@FunctionalInterface
public interface Distributing {
    Distributor of(Plan plan, Standing known, Announcer announcer, Instant at);
}
