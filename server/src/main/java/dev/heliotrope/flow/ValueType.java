package dev.heliotrope.flow;

import java.util.Arrays;
import java.util.Optional;

/** The types that a flow's variable may have, and the Java class that holds each. */
public enum ValueType {
    TEXT("text", String.class),
    WHOLE_NUMBER("whole number", Long.class),
    DECIMAL("decimal", Double.class),
    YES_NO("true/false", Boolean.class);

    private final String words;
    private final Class<?> held;

    ValueType(String words, Class<?> held) {
        this.words = words;
        this.held = held;
    }

    public boolean admits(Object value) {
        return held.isInstance(value);
    }

    /** Empty for a value of any other class than the four. */
    public static Optional<ValueType> of(Object value) {
        return Arrays.stream(values()).filter(type -> type.admits(value)).findFirst();
    }

    /** As an admin calls it: {@code whole number}. */
    @Override
    public String toString() {
        return words;
    }
}
