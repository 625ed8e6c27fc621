package dev.heliotrope.flow;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Port: checks and compiles the expressions of a flow when it is loaded. */
public interface Expressions {
    /** {@code wanted} are the types that the value may have; {@code variables} those of the flow. */
    Compiled compile(String source, Set<ValueType> wanted, Map<String, ValueType> variables);

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
