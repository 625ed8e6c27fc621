package dev.heliotrope.config.flowfile;

import dev.heliotrope.yaml.Value;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A key that a kind of step has: how its value is written, what it means to an admin, and how it is read. {@code preset} is
 * what holds where the key is not there, empty if it must be there.
 */
record Key<T>(
        String name, Form form, String preset, String about, BiFunction<Value, Reading, T> reader, List<String> words) {
    Key {
        words = List.copyOf(words);
    }

    Key(String name, Form form, String preset, String about, BiFunction<Value, Reading, T> reader) {
        this(name, form, preset, about, reader, List.of());
    }

    /** The same, with all the words that it takes, in the case of {@link Form#WORD}. */
    Key<T> of(Class<? extends Enum<?>> type) {
        return new Key<>(name, form, preset, about, reader, Value.words(type));
    }

    T in(StepSource step) {
        return reader.apply(step.fields().get(name), step.reading());
    }
}
