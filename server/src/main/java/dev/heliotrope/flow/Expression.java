package dev.heliotrope.flow;

import java.util.List;
import java.util.Optional;

/** Port: an expression that was checked when its flow was loaded. Pure, bounded in time, and safe to share. */
public interface Expression {
    String source();

    /** What it gives, where that is known before it is worked out. */
    default Optional<ValueType> type() {
        return Optional.empty();
    }

    /** The queues whose waits it asks for, each at its character of the source. */
    default List<Queue> queues() {
        return List.of();
    }

    /** {@code offset} is that of the name, in UTF-16 units from 0. */
    record Queue(String name, int offset) {}

    /** The value, of a type that was asked for when it was compiled. */
    Object value(Scope scope) throws NoValue;

    /** There is no value here, as in a division by zero. The message is a sentence for the history. */
    final class NoValue extends Exception {
        private static final long serialVersionUID = 1;

        public NoValue(String message) {
            super(message, null, false, false);
        }
    }
}
