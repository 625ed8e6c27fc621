package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.flow.tree.BranchStep;
import dev.heliotrope.flow.tree.CallFlowStep;
import dev.heliotrope.flow.tree.Exit;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.yaml.YamlMap;
import dev.heliotrope.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one version of a flow to another, a sentence for each change, in the words of the file: {@code menu main:
 * key 3 now leads to billing, not orders}. Comments and layout are no change.
 */
public final class FlowDiff {
    private final Version before;
    private final Version after;
    private final Map<String, String> renamed;
    private final List<String> sentences = new ArrayList<>();

    private FlowDiff(Version before, Version after) {
        this.before = before;
        this.after = after;
        this.renamed = renamed(before, after);
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
        Map<String, String> was = DiffLeaves.of(without(before.file(), "steps"), Set.of());
        Map<String, String> is = DiffLeaves.of(without(after.file(), "steps"), Set.of());
        was.computeIfPresent("start", (key, step) -> now(step));
        was.replaceAll((key, value) -> key.startsWith("defaults ") ? now(value) : value);
        both(was, is).forEach(key -> say(DiffWords.head(key, was.get(key), is.get(key))));
    }

    private void steps() {
        before.flow().steps().forEach((name, step) -> {
            if (after.flow().step(now(name)).isEmpty()) {
                say(title(before, name) + " is gone");
            }
        });
        renamed.forEach((old, name) -> say(title(before, old) + " is now called " + name));
        Map<String, String> former =
                renamed.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        after.flow().steps().forEach((name, step) -> before.flow()
                .step(former.getOrDefault(name, name))
                .ifPresentOrElse(old -> step(old, step), () -> say(title(after, name) + " is new")));
    }

    private void step(Step old, Step step) {
        String was = old.name().value();
        String name = step.name().value();
        if (!kind(before, was).equals(kind(after, name))) {
            say(title(before, was) + " has become " + title(after, name));
            return;
        }
        String title = title(after, name) + ": ";
        if (old instanceof BranchStep && step instanceof BranchStep) {
            DiffConditions.between(body(before, was), body(after, name), this::now)
                    .forEach(sentence -> say(title + sentence));
            return;
        }
        exits(title, exits(old), exits(step));
        DiffWords words = new DiffWords(kind(after, name));
        Map<String, String> leaves = DiffLeaves.of(body(before, was), placesOfExits(old));
        Map<String, String> next = DiffLeaves.of(body(after, name), placesOfExits(step));
        both(leaves, next).stream()
                .filter(key -> !DiffLeaves.same(leaves, next, key))
                .forEach(key -> say(title + words.changed(key, leaves.get(key), next.get(key))));
    }

    private void exits(String title, Map<String, String> was, Map<String, String> is) {
        was.replaceAll((outcome, step) -> now(step));
        both(was, is).stream()
                .filter(outcome -> !DiffLeaves.same(was, is, outcome))
                .forEach(outcome -> say(title + DiffWords.exit(outcome, was.get(outcome), is.get(outcome))));
    }

    /** What a step of the old version is called in the new one. */
    private String now(String step) {
        return renamed.getOrDefault(step, step);
    }

    /** Steps that are gone, and new ones that say exactly the same. */
    private static Map<String, String> renamed(Version before, Version after) {
        Map<String, String> renamed = new LinkedHashMap<>();
        Set<String> fresh = new LinkedHashSet<>(after.flow().steps().keySet());
        fresh.removeAll(before.flow().steps().keySet());
        for (String name : before.flow().steps().keySet()) {
            YamlNode body = body(before, name);
            if (after.flow().step(name).isEmpty() && body != null) {
                fresh.stream()
                        .filter(each -> body(after, each) instanceof YamlNode same
                                && ContentHash.of(same).equals(ContentHash.of(body)))
                        .findFirst()
                        .ifPresent(each -> {
                            renamed.put(name, each);
                            fresh.remove(each);
                        });
            }
        }
        return renamed;
    }

    private static Set<String> both(Map<String, ?> was, Map<String, ?> is) {
        Set<String> all = new LinkedHashSet<>(was.keySet());
        all.addAll(is.keySet());
        return all;
    }

    private void say(String sentence) {
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
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

    private static YamlNode without(YamlNode file, String key) {
        return file instanceof YamlMap map
                ? new YamlMap(
                        map.at(),
                        map.entries().stream()
                                .filter(entry -> !entry.name().equals(key))
                                .toList())
                : file;
    }
}
