package dev.heliotrope.flow;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Port: checks and compiles the expressions of a flow when it is loaded. */
public interface Expressions {
    /** {@code wanted} are the types that the value may have; {@code variables} those of the flow. */
    default Compiled compile(String source, Set<ValueType> wanted, Map<String, ValueType> variables) {
        return compile(source, wanted, variables, Set.of());
    }

    /**
     * {@code untyped} are names of values whose shape is known only when they come, such as the answer of a service; what is
     * taken from them is held to the wanted types then.
     */
    Compiled compile(String source, Set<ValueType> wanted, Map<String, ValueType> variables, Set<String> untyped);

    sealed interface Compiled {}

    record Sound(Expression expression) implements Compiled {}

    record Faulty(List<Fault> faults) implements Compiled {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** What is wrong, and at which character of the source, in UTF-16 units from 0. */
    record Fault(int offset, String sentence) {}
}
