package dev.heliotrope.diagram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Steps in layers, each below all that lead to it, but for the arrows that go back; where an arrow crosses layers it has a bend
 * in each, so that it goes around what stands there.
 */
final class Layers {
    /** A place in a layer: a step's, or the bend of an arrow that passes. */
    record Spot(String step, int arrow, int layer) {
        boolean isBend() {
            return step.isEmpty();
        }
    }

    private final FlowGraph graph;
    private final Set<Integer> back = new HashSet<>();
    private final Map<String, Integer> depth = new HashMap<>();
    private final Map<Integer, List<Spot>> routes = new HashMap<>();
    private final List<List<Spot>> layers = new ArrayList<>();

    private Layers(FlowGraph graph) {
        this.graph = graph;
    }

    static Layers of(FlowGraph graph) {
        Layers layers = new Layers(graph);
        layers.findBack();
        layers.deepen();
        layers.place();
        return layers;
    }

    List<List<Spot>> all() {
        return layers;
    }

    /** The spots that an arrow goes through, from its own step to the other. */
    List<Spot> route(int arrow) {
        return routes.getOrDefault(arrow, List.of());
    }

    boolean isBack(int arrow) {
        return back.contains(arrow);
    }

    /** Depth first from the start: an arrow to a step that is still being gone through goes back. */
    private void findBack() {
        Map<String, List<Integer>> out = new HashMap<>();
        for (int i = 0; i < graph.arrows().size(); i++) {
            out.computeIfAbsent(graph.arrows().get(i).from(), first -> new ArrayList<>())
                    .add(i);
        }
        Set<String> seen = new HashSet<>();
        List<String> roots = new ArrayList<>(List.of(graph.start()));
        graph.nodes().forEach(node -> roots.add(node.step()));
        for (String root : roots) {
            goThrough(root, out, seen);
        }
    }

    private void goThrough(String root, Map<String, List<Integer>> out, Set<String> seen) {
        record Stand(String step, Deque<Integer> left) {}
        if (!seen.add(root)) {
            return;
        }
        Set<String> open = new HashSet<>(Set.of(root));
        Deque<Stand> path = new ArrayDeque<>();
        path.push(new Stand(root, new ArrayDeque<>(out.getOrDefault(root, List.of()))));
        while (!path.isEmpty()) {
            Stand stand = path.getFirst();
            Integer arrow = stand.left().poll();
            if (arrow == null) {
                open.remove(path.pop().step());
                continue;
            }
            String to = graph.arrows().get(arrow).to();
            if (open.contains(to)) {
                back.add(arrow);
            } else if (seen.add(to)) {
                open.add(to);
                path.push(new Stand(to, new ArrayDeque<>(out.getOrDefault(to, List.of()))));
            }
        }
    }

    private void deepen() {
        graph.nodes().forEach(node -> depth.put(node.step(), 0));
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int i = 0; i < graph.arrows().size(); i++) {
                FlowGraph.Arrow arrow = graph.arrows().get(i);
                int least = depth(arrow.from()) + 1;
                if (!back.contains(i) && depth(arrow.to()) < least) {
                    depth.put(arrow.to(), least);
                    changed = true;
                }
            }
        }
    }

    private int depth(String step) {
        return depth.getOrDefault(step, 0);
    }

    private void place() {
        Map<Integer, List<Spot>> byDepth = new TreeMap<>();
        graph.nodes().forEach(node -> add(byDepth, new Spot(node.step(), -1, depth(node.step()))));
        for (int i = 0; i < graph.arrows().size(); i++) {
            routes.put(i, route(i, byDepth));
        }
        layers.addAll(byDepth.values());
    }

    private List<Spot> route(int index, Map<Integer, List<Spot>> byDepth) {
        FlowGraph.Arrow arrow = graph.arrows().get(index);
        int from = depth(arrow.from());
        int to = depth(arrow.to());
        int way = Integer.signum(to - from);
        List<Spot> route = new ArrayList<>(List.of(new Spot(arrow.from(), -1, from)));
        for (int layer = from + way; way != 0 && layer != to; layer += way) {
            Spot bend = new Spot("", index, layer);
            add(byDepth, bend);
            route.add(bend);
        }
        route.add(new Spot(arrow.to(), -1, to));
        return route;
    }

    private static void add(Map<Integer, List<Spot>> byDepth, Spot spot) {
        byDepth.computeIfAbsent(spot.layer(), first -> new ArrayList<>()).add(spot);
    }
}
