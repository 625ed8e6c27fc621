package dev.heliotrope.call;

/** Port: told of everything that happens to calls. A listener must return at once; one that throws is logged and skipped. */
public interface CallListener {
    void on(CallEvent event);
}
