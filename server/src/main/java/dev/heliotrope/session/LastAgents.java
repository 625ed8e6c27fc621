package dev.heliotrope.session;

import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.routing.LastAgent;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Port: who talked with a customer last, by the history. Neither method blocks; a caller never waits long for it. */
public interface LastAgents {
    /** Remembers nobody. */
    LastAgents NONE = new LastAgents() {
        @Override
        public CompletionStage<Optional<LastAgent>> lastOf(PhoneNumber caller) {
            return CompletableFuture.completedFuture(Optional.empty());
        }

        @Override
        public void talked(PhoneNumber caller, LastAgent with) {}
    };

    CompletionStage<Optional<LastAgent>> lastOf(PhoneNumber caller);

    /** A failure is the adapter's to log. */
    void talked(PhoneNumber caller, LastAgent with);
}
