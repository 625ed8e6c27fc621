package dev.heliotrope.session;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallListener;
import java.util.List;
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
