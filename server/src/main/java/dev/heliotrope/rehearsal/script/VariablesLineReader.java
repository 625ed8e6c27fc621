package dev.heliotrope.rehearsal.script;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.ValueType;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.Variable;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what variables are expected to be: those of the flow that answers or of one that it calls, but for the secret ones. */
record VariablesLineReader(@Nullable Flow flow) {
    Line read(Value value) {
        Map<Placed<String>, WantedValue> variables = new HashMap<>();
        value.requiredEntries().forEach(entry -> {
            if (flow != null) {
                named(entry, flow);
            }
            entry.value()
                    .node()
                    .ifPresent(node -> variables.put(
                            new Placed<>(entry.name(), entry.key().at()), wanted(entry.value(), entry.name(), node)));
        });
        return new Line.Variables(value.at(), variables);
    }

    /** Flows that are called may have one of the same name that holds something else. */
    private WantedValue wanted(Value value, String name, YamlNode node) {
        WantedValue wanted = new WantedValue(node);
        List<ValueType> types = Stream.ofNullable(flow)
                .flatMap(VariablesLineReader::all)
                .filter(variable -> variable.name().equals(name) && !variable.secret())
                .map(Variable::type)
                .toList();
        if (!types.isEmpty() && types.stream().noneMatch(wanted::mayBe)) {
            value.error("wrong-type", "the variable holds " + types.getFirst() + ", found " + node.described());
        }
        return wanted;
    }

    private static void named(Value.Named entry, Flow flow) {
        Set<String> open = names(flow, false);
        Value key = entry.key("a variable");
        if (!open.contains(entry.name()) && names(flow, true).contains(entry.name())) {
            key.error(
                    "secret-used",
                    "variable " + Quoted.of(entry.name())
                            + " is secret: no test sees its value, nor sets it but by the keys that are pressed");
        } else {
            key.nameOf("variable", open);
        }
    }

    private static Set<String> names(Flow flow, boolean secret) {
        return all(flow)
                .filter(variable -> variable.secret() == secret)
                .map(Variable::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Variable> all(Flow flow) {
        return flow.andCalled().flatMap(each -> each.variables().values().stream());
    }
}
