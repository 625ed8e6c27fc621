package dev.heliotrope.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * The types that a flow's variable may have, the Java class that holds each, and what a variable is that was given no first
 * value. A date and a moment have no value then: none of them means nothing.
 */
public enum ValueType {
    TEXT("text", String.class),
    WHOLE_NUMBER("whole number", Long.class),
    DECIMAL("decimal", Double.class),
    YES_NO("yes/no", Boolean.class),
    DATE("date", LocalDate.class),
    /** A point in time. */
    MOMENT("moment", Instant.class),
    LENGTH("length of time", Duration.class),
    TEXTS("list of text", String.class),
    NUMBERS("list of whole numbers", Long.class);

    private final String words;
    /** Of a list, what each of its items is. */
    private final Class<?> held;

    ValueType(String words, Class<?> held) {
        this.words = words;
        this.held = held;
    }

    public boolean admits(Object value) {
        return isList()
                ? value instanceof List<?> items && items.stream().allMatch(held::isInstance)
                : held.isInstance(value);
    }

    public boolean isList() {
        return this == TEXTS || this == NUMBERS;
    }

    /** Of a list, the type of its items; else itself. */
    public ValueType ofItems() {
        return switch (this) {
            case TEXTS -> TEXT;
            case NUMBERS -> WHOLE_NUMBER;
            default -> this;
        };
    }

    public Optional<Object> empty() {
        return switch (this) {
            case TEXT -> Optional.of("");
            case WHOLE_NUMBER -> Optional.of(0L);
            case DECIMAL -> Optional.of(0.0);
            case YES_NO -> Optional.of(false);
            case DATE, MOMENT -> Optional.empty();
            case LENGTH -> Optional.of(Duration.ZERO);
            case TEXTS, NUMBERS -> Optional.of(List.of());
        };
    }

    /** Empty for a value of a class that no type holds. */
    public static Optional<ValueType> of(Object value) {
        return Arrays.stream(values()).filter(type -> type.admits(value)).findFirst();
    }

    /** By what an admin calls them. */
    public static SequencedMap<String, ValueType> byName() {
        SequencedMap<String, ValueType> names = new TreeMap<>();
        Arrays.stream(values()).forEach(type -> names.put(type.words, type));
        return names;
    }

    /** As an admin calls it: {@code whole number}. */
    @Override
    public String toString() {
        return words;
    }
}
