package dev.heliotrope.session;

import dev.heliotrope.call.CallId;

/** A call that has a line, as the floor knows one. Called on the floor's thread; hands over at once. */
interface Conducted {
    CallId call();

    Diary diary();

    /** Asterisk knows the channel no more, though the line did not say so. */
    void dead();

    /** The same call came in on a new line; this one is to fall silent. */
    void superseded();
}
