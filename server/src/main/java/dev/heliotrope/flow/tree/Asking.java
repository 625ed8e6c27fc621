package dev.heliotrope.flow.tree;

import java.time.Duration;

/**
 * How a step asks for keys: at most so many times, with so much silence each time until it counts, and with so many keys in
 * the longest answer. From it follows how long a clumsy caller takes.
 */
public record Asking(int tries, Duration patience, int keys) {
    /** Of a step that asks nothing. */
    public static final Asking NONE = new Asking(0, Duration.ZERO, 0);
}
