package dev.heliotrope.yaml;

import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.diagnostic.Problems;
import java.util.List;
import java.util.function.Consumer;

/** What became of a text: the tests' view of the reader. */
final class Parsed {
    private Parsed() {}

    static List<String> complaints(String text) {
        return complaints(text, root -> {});
    }

    static List<String> complaints(String text, Consumer<Value> reader) {
        Problems problems = new Problems();
        Yaml.parse(text, "f.yaml", problems).ifPresent(reader);
        return problems.sorted().stream().map(Diagnostic::toString).toList();
    }

    static YamlNode tree(String text) {
        Problems problems = new Problems();
        YamlNode tree = new TreeBuilder(text, "f.yaml", problems).build().orElseThrow();
        if (problems.hasErrors()) {
            throw new AssertionError(problems.sorted());
        }
        return tree;
    }

    static YamlNode at(YamlNode tree, Object... path) {
        YamlNode node = tree;
        for (Object step : path) {
            node = switch (node) {
                case YamlMap map -> map.get((String) step).orElseThrow();
                case YamlList list -> list.items().get((Integer) step);
                case YamlScalar scalar -> throw new AssertionError("nothing below " + scalar);
            };
        }
        return node;
    }
}
