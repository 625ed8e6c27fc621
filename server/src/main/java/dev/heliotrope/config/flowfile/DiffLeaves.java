package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.yaml.YamlList;
import dev.heliotrope.yaml.YamlMap;
import dev.heliotrope.yaml.YamlNode;
import dev.heliotrope.yaml.YamlScalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values of a part of a file, each by its keys joined with a space; lists and texts are one value each. */
final class DiffLeaves {
    private static final int LONGEST = 60;

    private DiffLeaves() {}

    /** @param not where values stand that are none of our business */
    static Map<String, String> of(@Nullable YamlNode node, Set<Position> not) {
        Map<String, String> leaves = new LinkedHashMap<>();
        gather("", node, not, leaves);
        return leaves;
    }

    static boolean same(Map<String, String> was, Map<String, String> is, String key) {
        return Objects.equals(was.get(key), is.get(key));
    }

    private static void gather(String name, @Nullable YamlNode node, Set<Position> not, Map<String, String> into) {
        switch (node) {
            case null -> {}
            case YamlMap map ->
                map.entries().forEach(entry -> gather((name + " " + entry.name()).strip(), entry.value(), not, into));
            default -> {
                if (!not.contains(node.at())) {
                    into.put(name, shown(node));
                }
            }
        }
    }

    static String shown(YamlNode node) {
        return switch (node) {
            case YamlScalar scalar -> shown(scalar.text());
            case YamlList list ->
                list(list.items().stream().map(DiffLeaves::shown).toList());
            case YamlMap map ->
                map.entries().stream()
                        .map(entry -> entry.name() + ": " + shown(entry.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    /** Names and numbers as they are; what has spaces in quotes, so that it is seen where it ends. */
    private static String shown(String text) {
        String cut = cut(text);
        return cut.isEmpty() || cut.contains(" ") ? "\"" + cut + "\"" : cut;
    }

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    private static String list(List<String> items) {
        return switch (items.size()) {
            case 0 -> "nothing";
            case 1 -> items.getFirst();
            default -> String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
        };
    }
}
