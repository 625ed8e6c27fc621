package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.ValueType;
import dev.heliotrope.flow.tree.Variable;
import dev.heliotrope.yaml.Value;
import java.util.Optional;

/** Keys whose value is the name of a variable of the flow. */
final class VariableKeys {
    private VariableKeys() {}

    static Key<Placed<String>> of(String name, ValueType type, String about) {
        return new Key<>(name, Form.VARIABLE, "", about, (value, reading) -> named(value, type, reading));
    }

    static Key<Optional<Placed<String>>> optional(String name, ValueType type, String about) {
        return new Key<>(
                name,
                Form.VARIABLE,
                "none",
                about,
                (value, reading) -> value.isThere() ? Optional.of(named(value, type, reading)) : Optional.empty());
    }

    private static Placed<String> named(Value value, ValueType type, Reading reading) {
        String name = value.nameOf("variable", reading.variables().keySet()).orElse("");
        Variable variable = reading.variables().get(name);
        if (variable != null && (variable.secret() || variable.type() != type)) {
            String held = variable.secret() ? "a secret" : variable.type().toString();
            value.error(
                    "wrong-type",
                    "a variable that holds " + type + " is needed, but " + Quoted.of(name) + " holds " + held);
        }
        return new Placed<>(name, value.at());
    }
}
