package dev.heliotrope.config.flowfile;

import dev.heliotrope.flow.CustomerFact;
import dev.heliotrope.flow.Expressions;
import dev.heliotrope.flow.ValueType;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.Variable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * What the steps of one file are read with: its variables, the language of its expressions, and what holds for steps that
 * do not say it themselves; {@code calls} are the flows that it calls, by name, {@code queues} and {@code languages}, by tag, all that there are. Whether
 * expressions may speak of secret variables is for the kind of step to say; {@code types} are those of what they may speak of, which
 * every expression asks for.
 */
record Reading(
        Expressions expressions,
        SequencedMap<String, Variable> variables,
        Defaults defaults,
        boolean secretsToo,
        Set<String> untyped,
        Map<String, Flow> calls,
        Collection<String> queues,
        Collection<String> languages,
        Map<String, ValueType> types) {
    Reading(
            Expressions expressions,
            SequencedMap<String, Variable> variables,
            Defaults defaults,
            Map<String, Flow> calls,
            Collection<String> queues,
            Collection<String> languages) {
        this(expressions, variables, defaults, false, Set.of(), calls, queues, languages, types(variables, false));
    }

    Reading(Expressions expressions, SequencedMap<String, Variable> variables) {
        this(expressions, variables, Defaults.NONE, Map.of(), Set.of(), Set.of());
    }

    /** For what never keeps, says or shows a value that it is given. */
    Reading withSecrets() {
        return new Reading(
                expressions, variables, defaults, true, untyped, calls, queues, languages, types(variables, true));
    }

    /** Whose expressions may also speak of a value that comes with no type. */
    Reading knowing(String untypedName) {
        return new Reading(
                expressions, variables, defaults, secretsToo, Set.of(untypedName), calls, queues, languages, types);
    }

    private static Map<String, ValueType> types(SequencedMap<String, Variable> variables, boolean secretsToo) {
        Map<String, ValueType> types = new LinkedHashMap<>();
        variables.values().stream()
                .filter(variable -> secretsToo || !variable.secret())
                .forEach(variable -> types.put(variable.name(), variable.type()));
        for (CustomerFact fact : CustomerFact.values()) {
            types.put(fact.title(), fact.type());
        }
        return Map.copyOf(types);
    }

    boolean isSecret(String name) {
        Variable variable = variables.get(name);
        return variable != null && variable.secret();
    }
}
