package dev.heliotrope.session;

import dev.heliotrope.call.CallId;
import dev.heliotrope.estimate.Estimate;
import java.time.Instant;
import java.util.Optional;

/** Port: how long a caller will wait yet; empty when unsure. Asked on the floor's thread. */
@FunctionalInterface
public interface Waits {
    /** Says nothing ever. */
    Waits UNKNOWN = (call, at) -> Optional.empty();

    Optional<Estimate> of(CallId call, Instant at);
}
