package dev.heliotrope.flow;

import java.time.Duration;
import java.util.Optional;

/** How long this caller would wait in a queue if they joined it now, half of all such callers less; empty while nobody can tell. */
@FunctionalInterface
public interface ExpectedWaits {
    ExpectedWaits UNKNOWN = queue -> Optional.empty();

    Optional<Duration> in(String queue);
}
