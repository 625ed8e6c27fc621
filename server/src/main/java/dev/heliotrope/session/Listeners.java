package dev.heliotrope.session;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallListener;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells every listener; one that throws keeps neither the others nor the caller. */
public final class Listeners implements CallListener {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<CallListener> all;

    public Listeners(List<CallListener> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public void on(CallEvent event) {
        all.forEach(listener -> tell(listener, event));
    }

    @Override
    public CompletionStage<Void> settled() {
        return CompletableFuture.allOf(all.stream()
                .map(listener -> listener.settled().toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new));
    }

    private static void tell(CallListener listener, CallEvent event) {
        try {
            listener.on(event);
        } catch (RuntimeException broken) {
            LOG.error(
                    "call {}: {} failed on {}",
                    event.stamp().call(),
                    listener.getClass().getName(),
                    event.getClass().getSimpleName(),
                    broken);
        }
    }
}
