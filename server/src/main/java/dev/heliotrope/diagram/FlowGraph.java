package dev.heliotrope.diagram;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.CallFlowStep;
import dev.heliotrope.flow.tree.Exit;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.flow.tree.ReturnStep;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.flow.tree.SwitchStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A flow's steps and the arrows between them, an arrow for each pair of steps however many ways lead from one to the other. */
public record FlowGraph(String name, String start, List<Node> nodes, List<Arrow> arrows) {
    /** Stands for whatever step a call is in, where the flow says something of all of them; no step can have this name. */
    static final String ANY = "any step";

    /** {@code about} is what kind of step it is, and what it says. {@code human}: the way to a human begins here. {@code link} is the flow that is gone through here, or empty. */
    public record Node(String step, String about, boolean decides, boolean human, boolean ends, String link) {
        Node(String step, String about, boolean decides, boolean human, boolean ends) {
            this(step, about, decides, human, ends, "");
        }
    }

    /** {@code outcomes} are those by which it is gone; {@code label} is what is written on it. */
    public record Arrow(String from, String to, List<String> outcomes, String label) {
        public Arrow {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** How often calls went from one step to another. */
    public record Gone(String from, String to) {}

    public FlowGraph {
        nodes = List.copyOf(nodes);
        arrows = List.copyOf(arrows);
    }

    /** {@code counts} are written on the arrows, with 0 where there is none; no numbers at all where it is empty. */
    public static FlowGraph of(Flow flow, boolean outcomes, Map<Gone, Long> counts) {
        List<Node> nodes = new ArrayList<>(
                flow.steps().values().stream().map(FlowGraph::node).toList());
        List<Arrow> arrows = new ArrayList<>();
        flow.steps().values().forEach(step -> targets(step.exits())
                .forEach((to, ways) -> arrows.add(new Arrow(
                        name(step),
                        to,
                        List.copyOf(ways),
                        label(name(step), to, outcomes ? ways : Set.of(), counts)))));
        targets(flow.mishaps().exits().toList()).forEach((to, ways) -> arrows.add(ofAny(to, ways)));
        if (flow.mishaps().exits().findAny().isPresent()) {
            nodes.add(new Node(ANY, "that says nothing else", false, false, false));
        }
        return new FlowGraph(
                flow.name(),
                flow.start().value(),
                nodes,
                arrows.stream()
                        .filter(arrow -> flow.step(arrow.to()).isPresent())
                        .toList());
    }

    /** Its outcomes are always written, since they are all that there is to it. */
    private static Arrow ofAny(String to, Set<String> ways) {
        return new Arrow(ANY, to, List.copyOf(ways), String.join(", ", ways));
    }

    private static Map<String, Set<String>> targets(List<Exit> exits) {
        Map<String, Set<String>> targets = new LinkedHashMap<>();
        for (Exit exit : exits) {
            targets.computeIfAbsent(exit.to().value(), first -> new LinkedHashSet<>())
                    .add(exit.outcome());
        }
        return targets;
    }

    private static String label(String from, String to, Set<String> outcomes, Map<Gone, Long> counts) {
        String ways = String.join(", ", outcomes);
        if (counts.isEmpty()) {
            return ways;
        }
        long count = counts.getOrDefault(new Gone(from, to), 0L);
        return ways.isEmpty() ? Long.toString(count) : ways + ": " + count;
    }

    private static Node node(Step step) {
        List<String> about = about(step);
        long ways = targets(step.exits()).size();
        boolean decides =
                ways > 1 && step.spoken().isEmpty() && !step.leadsToHuman() && !(step instanceof CallFlowStep);
        String kind = kind(step);
        return new Node(
                name(step),
                about.isEmpty() ? kind : kind + ": " + String.join(", ", about),
                decides,
                step.leadsToHuman(),
                ways == 0,
                step instanceof CallFlowStep call ? call.flow().value() : "");
    }

    /** What it says first, else what it is about or comes to. */
    private static List<String> about(Step step) {
        if (step instanceof ReturnStep back && back.outcome().isPresent()) {
            return back.cameTo().stream().toList();
        }
        if (step instanceof SwitchStep turn) {
            return List.of(turn.turned().value() + (turn.on() ? " on" : " off"));
        }
        List<String> said = step.spoken().stream()
                .limit(1)
                .flatMap(words -> words.prompts().stream())
                .map(Placed::value)
                .toList();
        return said.isEmpty()
                ? step.mentions().stream()
                        .map(mention -> mention.name().value())
                        .limit(2)
                        .toList()
                : said;
    }

    private static String name(Step step) {
        return step.name().value();
    }

    /** {@code LookUpStep} is a {@code look up}. */
    private static String kind(Step step) {
        return step.getClass()
                .getSimpleName()
                .replaceAll("Step$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT)
                .replace("enqueue", "queue");
    }
}
