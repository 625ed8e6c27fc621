package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.flow.Scope;
import dev.heliotrope.flow.ValueType;
import dev.heliotrope.flow.tree.Variable;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.YamlMap;
import dev.heliotrope.yaml.YamlNode;
import dev.heliotrope.yaml.YamlScalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The variables of a flow as they are declared: each by its type or, to begin with a value, by type and first value. */
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

    private static final String SECRET = "secret";
    private static final SequencedMap<String, ValueType> TYPES = ValueType.byName();
    static final List<String> TYPE_NAMES =
            Stream.concat(TYPES.keySet().stream(), Stream.of(SECRET)).sorted().toList();

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
        return entry.value().node().orElse(null) instanceof YamlMap
                ? entry.value()
                        .record(fields -> declared(entry, fields.get("type"), fields.get("first")))
                        .orElseThrow()
                : declared(
                        entry,
                        entry.value(),
                        Value.missing("first", entry.key().at(), entry.value().problems()));
    }

    private static Variable declared(Value.Named entry, Value type, Value first) {
        String word = typeIn(type, entry);
        boolean secret = word.equals(SECRET);
        ValueType holds = TYPES.getOrDefault(word, ValueType.TEXT);
        if (secret && first.isThere()) {
            first.error("secret-set", "a secret variable gets its value from a collect step alone");
        }
        return new Variable(
                entry.name(),
                holds,
                first.node().flatMap(node -> first(holds, node, first)).or(holds::empty),
                entry.key().at(),
                secret);
    }

    /** What was read as a first value before there were declarations tells which type it is likely to be of. */
    private static String typeIn(Value type, Value.Named entry) {
        if (type.node().orElse(null) instanceof YamlScalar scalar
                && !scalar.text().isBlank()) {
            ValueType meant = scalar.value().flatMap(ValueType::of).orElse(ValueType.TEXT);
            return meant == ValueType.TEXT
                    ? type.nameOf("type", TYPE_NAMES).orElse("")
                    : untyped(
                            type, "write " + entry.name() + ": { type: " + meant + ", first: " + scalar.text() + " }");
        }
        return untyped(type, "write " + entry.name() + ": text. The types are " + DidYouMean.list(TYPE_NAMES));
    }

    private static String untyped(Value type, String hint) {
        type.error("untyped-variable", "a variable is declared by what it holds; " + hint);
        return "";
    }

    private static Optional<Object> first(ValueType holds, YamlNode node, Value value) {
        Optional<Object> first = WrittenValue.as(holds, node);
        if (first.isEmpty()) {
            value.error("wrong-type", "the variable holds " + holds + ", found " + node.described());
        }
        return first;
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
