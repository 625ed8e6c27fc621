package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.flow.tree.CallFlowStep;
import dev.heliotrope.flow.tree.Exit;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.yaml.YamlList;
import dev.heliotrope.yaml.YamlMap;
import dev.heliotrope.yaml.YamlNode;
import dev.heliotrope.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one version of a flow to another, a sentence for each change, in the words of the file: {@code menu main:
 * 3 now leads to billing, not orders}. Comments and layout are no change.
 */
public final class FlowDiff {
    private static final int LONGEST = 60;

    private final Version before;
    private final Version after;
    private final List<String> sentences = new ArrayList<>();

    private FlowDiff(Version before, Version after) {
        this.before = before;
        this.after = after;
    }

    /** A flow and the tree of its file. */
    public record Version(Flow flow, YamlNode file) {
        /** The names of the flows that it calls, in the order of the file. */
        public List<String> calls() {
            return flow.steps().values().stream()
                    .filter(CallFlowStep.class::isInstance)
                    .map(step -> ((CallFlowStep) step).flow().value())
                    .distinct()
                    .toList();
        }
    }

    /** Empty if callers would notice nothing. */
    public static List<String> between(Version before, Version after) {
        FlowDiff diff = new FlowDiff(before, after);
        diff.heads();
        diff.steps();
        return List.copyOf(diff.sentences);
    }

    private void heads() {
        Map<String, String> was = leaves(without(before.file(), "steps"), Set.of());
        Map<String, String> is = leaves(without(after.file(), "steps"), Set.of());
        compare("", was, is, " is ", " was ");
    }

    private void steps() {
        before.flow().steps().forEach((name, step) -> {
            if (after.flow().step(name).isEmpty()) {
                say(title(before, name) + " is gone");
            }
        });
        after.flow().steps().forEach((name, step) -> before.flow()
                .step(name)
                .ifPresentOrElse(old -> step(name, old, step), () -> say(title(after, name) + " is new")));
    }

    private void step(String name, Step old, Step step) {
        if (!kind(before, name).equals(kind(after, name))) {
            say(title(before, name) + " has become " + title(after, name));
            return;
        }
        String title = title(after, name) + ": ";
        compare(title, exits(old), exits(step), " leads to ", " led to ");
        compare(
                title,
                leaves(body(before, name), placesOfExits(old)),
                leaves(body(after, name), placesOfExits(step)),
                " is ",
                " was ");
    }

    private void compare(String title, Map<String, String> was, Map<String, String> is, String now, String then) {
        Set<String> all = new LinkedHashSet<>(was.keySet());
        all.addAll(is.keySet());
        for (String name : all) {
            String old = was.get(name);
            String fresh = is.get(name);
            if (!Objects.equals(old, fresh)) {
                say(title + changed(name, old, fresh, now, then));
            }
        }
    }

    private static String changed(String name, @Nullable String old, @Nullable String fresh, String now, String then) {
        if (old == null) {
            return name + " is new and" + now + fresh;
        }
        return fresh == null ? name + " is gone; it" + then + old : name + " now" + now + fresh + ", not " + old;
    }

    private void say(String sentence) {
        sentences.add(sentence.replace(" now is ", " is now ").replace(" and is ", ": "));
    }

    private static Map<String, String> exits(Step step) {
        Map<String, String> exits = new LinkedHashMap<>();
        for (Exit exit : step.exits()) {
            exits.put(exit.outcome(), exit.to().value());
        }
        return exits;
    }

    private static Set<Position> placesOfExits(Step step) {
        return step.exits().stream().map(exit -> exit.to().at()).collect(Collectors.toSet());
    }

    private static String title(Version version, String step) {
        return kind(version, step) + " " + step;
    }

    private static String kind(Version version, String step) {
        return body(version, step) instanceof YamlMap map
                ? StepTable.KINDS.stream()
                        .map(StepKind::name)
                        .filter(kind -> map.get(kind).isPresent())
                        .findFirst()
                        .orElse("step")
                : "step";
    }

    private static @Nullable YamlNode body(Version version, String step) {
        return version.file() instanceof YamlMap file && file.get("steps").orElse(null) instanceof YamlMap steps
                ? steps.get(step).orElse(null)
                : null;
    }

    private static @Nullable YamlNode without(YamlNode file, String key) {
        return file instanceof YamlMap map
                ? new YamlMap(
                        map.at(),
                        map.entries().stream()
                                .filter(entry -> !entry.name().equals(key))
                                .toList())
                : file;
    }

    /** Every value below, by its keys joined with a space; lists and texts are one value each. */
    private static Map<String, String> leaves(@Nullable YamlNode node, Set<Position> not) {
        Map<String, String> leaves = new LinkedHashMap<>();
        gather("", node, not, leaves);
        return leaves;
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

    private static String shown(YamlNode node) {
        return switch (node) {
            case YamlScalar scalar -> cut(scalar.described());
            case YamlList list ->
                list.items().stream().map(FlowDiff::shown).collect(Collectors.joining(", ", "[", "]"));
            case YamlMap map ->
                map.entries().stream()
                        .map(entry -> entry.name() + ": " + shown(entry.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
