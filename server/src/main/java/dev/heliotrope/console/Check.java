package dev.heliotrope.console;

import java.util.function.BooleanSupplier;

/**
 * One of the parts that must work before the server can take calls. {@code works} may block: it is asked on a virtual thread,
 * and counts as no when it takes too long or throws. {@code trouble} says what it means when it does not work.
 */
public record Check(String name, BooleanSupplier works, String trouble) {}
