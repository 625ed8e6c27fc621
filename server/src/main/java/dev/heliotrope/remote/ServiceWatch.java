package dev.heliotrope.remote;

import java.time.Duration;

/** Port: is told how services do. Called on whatever thread has asked, and must not block. */
public interface ServiceWatch {
    /** Is told nothing. */
    ServiceWatch NONE = new ServiceWatch() {
        @Override
        public void asked(String service, Came came, Duration took) {}

        @Override
        public void leftAlone(String service, boolean is) {}
    };

    /** What came of asking a service; {@code LEFT_ALONE}: it was not asked, as it has failed too often. */
    enum Came {
        FOUND,
        NOT_FOUND,
        FAILED,
        LEFT_ALONE
    }

    /** With all tries and the pauses between them. */
    void asked(String service, Came came, Duration took);

    /** From when it has failed too often until it answers again. */
    void leftAlone(String service, boolean is);
}
