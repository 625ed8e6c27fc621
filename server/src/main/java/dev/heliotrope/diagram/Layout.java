package dev.heliotrope.diagram;

import dev.heliotrope.diagram.Layers.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Where each spot stands from left to right: beside its neighbours of the layers above and below, as far as there is room. */
final class Layout {
    private static final int SWEEPS = 12;
    private static final double GAP = 28;

    private final Layers layers;
    private final ToIntFunction<Spot> width;
    private final Map<Spot, List<Spot>> above = new HashMap<>();
    private final Map<Spot, List<Spot>> below = new HashMap<>();
    private final Map<Spot, Double> x = new HashMap<>();

    private Layout(Layers layers, ToIntFunction<Spot> width) {
        this.layers = layers;
        this.width = width;
    }

    /** The middle of each spot. */
    static Map<Spot, Double> of(Layers layers, int arrows, ToIntFunction<Spot> width) {
        Layout layout = new Layout(layers, width);
        layout.join(arrows);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            layout.sweep(sweep % 2 == 0, sweep < SWEEPS / 2);
        }
        layout.toTheLeft();
        return layout.x;
    }

    private void join(int arrows) {
        for (int i = 0; i < arrows; i++) {
            List<Spot> route = layers.route(i);
            for (int j = 0; j + 1 < route.size(); j++) {
                Spot one = route.get(j);
                Spot other = route.get(j + 1);
                boolean down = one.layer() < other.layer();
                add(below, down ? one : other, down ? other : one);
                add(above, down ? other : one, down ? one : other);
            }
        }
        layers.all().forEach(this::pack);
    }

    private static void add(Map<Spot, List<Spot>> neighbours, Spot of, Spot neighbour) {
        neighbours.computeIfAbsent(of, first -> new ArrayList<>()).add(neighbour);
    }

    private void sweep(boolean down, boolean reorder) {
        List<List<Spot>> order = down ? layers.all() : layers.all().reversed();
        for (List<Spot> layer : order) {
            Map<Spot, Double> wish = new HashMap<>();
            layer.forEach(spot -> wish.put(spot, wish(spot, down ? above : below)));
            if (reorder) {
                layer.sort(Comparator.comparing(spot -> wish.getOrDefault(spot, 0.0)));
            }
            settle(layer, wish);
        }
    }

    /** The middle of the neighbours, else where it stands. */
    private double wish(Spot spot, Map<Spot, List<Spot>> neighbours) {
        return neighbours.getOrDefault(spot, List.of(spot)).stream()
                .mapToDouble(this::x)
                .average()
                .orElse(0);
    }

    private double x(Spot spot) {
        return x.getOrDefault(spot, 0.0);
    }

    private void pack(List<Spot> layer) {
        double at = 0;
        for (Spot spot : layer) {
            x.put(spot, at + width.applyAsInt(spot) / 2.0);
            at += width.applyAsInt(spot) + GAP;
        }
    }

    /** As near to the wishes as the order allows: the mean of pushing all to the right and all to the left. */
    private void settle(List<Spot> layer, Map<Spot, Double> wish) {
        double[] right = pushed(layer, wish, 1);
        double[] left = pushed(layer.reversed(), wish, -1);
        for (int i = 0; i < layer.size(); i++) {
            x.put(layer.get(i), (right[i] + left[layer.size() - 1 - i]) / 2);
        }
    }

    private double[] pushed(List<Spot> layer, Map<Spot, Double> wish, int way) {
        double[] at = new double[layer.size()];
        for (int i = 0; i < at.length; i++) {
            double wanted = way * wish.getOrDefault(layer.get(i), 0.0);
            double least = i == 0 ? wanted : way * at[i - 1] + room(layer.get(i - 1), layer.get(i));
            at[i] = way * Math.max(wanted, least);
        }
        return at;
    }

    private double room(Spot one, Spot other) {
        return (width.applyAsInt(one) + width.applyAsInt(other)) / 2.0 + GAP;
    }

    private void toTheLeft() {
        double least = x.entrySet().stream()
                .mapToDouble(spot -> spot.getValue() - width.applyAsInt(spot.getKey()) / 2.0)
                .min()
                .orElse(0);
        x.replaceAll((spot, at) -> at - least);
    }
}
