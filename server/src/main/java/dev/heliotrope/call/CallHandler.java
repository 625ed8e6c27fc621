package dev.heliotrope.call;

/** Port: told of every line that a channel opens to us; called on the line's own event loop and must not block it. */
public interface CallHandler {
    void handle(CallLine line);
}
