package dev.heliotrope.session;

import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.routing.LastAgent;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Port: who talked with a customer last, by the history. Does not block; a caller never waits long for it. */
@FunctionalInterface
public interface LastAgents {
    /** Remembers nobody. */
    LastAgents NONE = caller -> CompletableFuture.completedFuture(Optional.empty());

    CompletionStage<Optional<LastAgent>> of(PhoneNumber caller);
}
