package dev.heliotrope.asterisk.ami;

import java.io.IOException;

/** Asterisk answered an action with an error; the connection is well. */
final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    Refused(String action, String message) {
        super(action + " was refused: " + message);
    }
}
