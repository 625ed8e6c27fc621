package dev.heliotrope.config.flowfile;

import dev.heliotrope.flow.Expressions;
import dev.heliotrope.flow.ValueType;
import dev.heliotrope.flow.tree.Variable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** What the steps of one file are read with: its variables, and the language of its expressions. */
record Reading(Expressions expressions, SequencedMap<String, Variable> variables) {
    Map<String, ValueType> types() {
        Map<String, ValueType> types = new LinkedHashMap<>();
        variables.values().forEach(variable -> types.put(variable.name(), variable.type()));
        return types;
    }
}
