package dev.heliotrope.call;

/** Port: told of every line that a channel opens to us; called on the line's own event loop and must not block it. */
public interface CallHandler {
    void handle(CallLine line);

    /**
     * Asked of each new call before it is answered. One that is not taken is over for us: Asterisk refuses it, and no line
     * will come.
     */
    default boolean takes(Arrival.Caller caller) {
        return true;
    }
}
