package dev.heliotrope.call;

import java.util.function.Consumer;

/**
 * Port: one call's line to Asterisk. Asynchronous and free of threads: the result of an action comes to its consumer on the
 * line's own event loop, in order. May be used from any thread.
 */
public interface CallLine {
    Arrival arrival();

    /**
     * Does one action. Only one at a time: a second one before the first's result is an {@link IllegalStateException}. On a
     * line that is gone the result is {@link LineResult.Gone} at once.
     */
    void perform(LineAction action, Consumer<LineResult> then);

    /** Runs on the line's event loop; how a message from elsewhere reaches the conductor of this call. */
    void later(Runnable task);

    /**
     * Says that we have finished with this call, as the last thing on the line, so that the dialplan does not ask again;
     * then closes. A line that is dropped without this is asked for again by the dialplan.
     */
    void finish();
}
