package dev.heliotrope.call;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Port: told of everything that happens to calls. A listener must return at once; one that throws is logged and skipped. */
@FunctionalInterface
public interface CallListener {
    void on(CallEvent event);

    /** Completes once all that this thread has told until now is where a crash does not lose it; fails if it will not be. */
    default CompletionStage<Void> settled() {
        return CompletableFuture.completedFuture(null);
    }
}
