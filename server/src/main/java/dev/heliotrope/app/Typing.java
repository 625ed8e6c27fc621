package dev.heliotrope.app;

import org.jspecify.annotations.Nullable;

/** Lines that somebody types who is asked for them; null at the end of what is typed. */
interface Typing {
    @Nullable
    String line(String question);

    /** One that nobody else may see: it is not shown as it is typed. */
    @Nullable
    String hidden(String question);
}
