package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.flow.Scope;
import dev.heliotrope.flow.ValueType;
import dev.heliotrope.flow.tree.Variable;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.YamlMap;
import dev.heliotrope.yaml.YamlScalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;

/** The variables of a flow with their first values, which fix their types. */
final class VariablesReader {
    static final int MOST = 30;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,30}");

    /** Words that mean something else in an expression (CEL language definition, "Syntax": RESERVED). */
    private static final Set<String> RESERVED = Set.of(
            "true",
            "false",
            "null",
            "in",
            "as",
            "break",
            "const",
            "continue",
            "else",
            "for",
            "function",
            "if",
            "import",
            "let",
            "loop",
            "package",
            "namespace",
            "return",
            "var",
            "void",
            "while",
            "customer");

    private VariablesReader() {}

    static SequencedMap<String, Variable> read(Value value) {
        SequencedMap<String, Variable> variables = new LinkedHashMap<>();
        List<Value.Named> entries = value.entries();
        if (entries.size() > MOST) {
            value.error("too-many-variables", "a flow has at most " + MOST + " variables");
        }
        entries.stream()
                .limit(MOST)
                .filter(entry -> isNamedWell(entry.key(), value.problems()))
                .forEach(entry -> variables.put(entry.name(), variable(entry)));
        return variables;
    }

    private static Variable variable(Value.Named entry) {
        Position at = entry.key().at();
        if (entry.value().node().orElse(null) instanceof YamlMap) {
            return entry.value()
                    .record(fields -> declared(entry.name(), fields, at))
                    .orElseThrow();
        }
        Object first = first(entry.value());
        return new Variable(entry.name(), ValueType.of(first).orElse(ValueType.TEXT), first, at);
    }

    /** A secret is what a caller keys in: text that begins empty. */
    private static Variable declared(String name, Fields fields, Position at) {
        Value secret = fields.get("secret");
        if (!secret.truth(false)) {
            secret.error("bad-value", "write a first value, such as \"\", or { secret: true } for what nobody may see");
        }
        return new Variable(name, ValueType.TEXT, "", at, true);
    }

    private static Object first(Value value) {
        return value.node()
                .filter(YamlScalar.class::isInstance)
                .map(YamlScalar.class::cast)
                .flatMap(YamlScalar::value)
                .orElseGet(() -> {
                    value.error(
                            "bad-value",
                            "a variable needs a first value, such as \"\", 0, 0.0 or false; it fixes the variable's type");
                    return "";
                });
    }

    private static boolean isNamedWell(YamlScalar key, Problems problems) {
        String name = key.text();
        if (!NAME.matcher(name).matches()) {
            String sentence = "a variable is named in small letters, digits and underscores, found " + key.described();
            problems.error(key.at(), "bad-variable-name", sentence);
            return false;
        }
        if (RESERVED.contains(name) || Scope.ALWAYS.contains(name)) {
            problems.error(key.at(), "bad-variable-name", key.described() + " means something else in expressions");
            return false;
        }
        return true;
    }
}
