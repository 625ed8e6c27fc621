package dev.heliotrope.asterisk.agi;

/** What a line needs of its connection; keeps the line free of sockets. */
interface Wire {
    /** One command; without effect on a closed connection. */
    void send(AgiCommand command);

    void close();

    boolean isClosed();

    /** Now if this is the event loop, else there as soon as it comes to it. */
    void onLoop(Runnable task);

    /** On the event loop, after what it is doing now. */
    void queue(Runnable task);
}
