package dev.heliotrope.diagram;

import dev.heliotrope.diagram.Layers.Spot;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A graph as a picture that needs nothing else: no script, no font, no network. */
public final class Svg {
    private static final int MARGIN = 24;
    private static final int LETTER = 7;
    private static final int BOX = 44;
    private static final int LAYER = 112;
    private static final int BEND = 14;
    private static final int LONGEST = 34;

    private final FlowGraph graph;
    private final Layers layers;
    private final Map<String, FlowGraph.Node> nodes = new HashMap<>();
    private final Map<Spot, Double> x;
    private final StringBuilder out = new StringBuilder();

    private Svg(FlowGraph graph) {
        this.graph = graph;
        graph.nodes().forEach(node -> nodes.put(node.step(), node));
        this.layers = Layers.of(graph);
        this.x = Layout.of(layers, graph.arrows().size(), this::width);
    }

    public static String of(FlowGraph graph) {
        return new Svg(graph).drawn();
    }

    private String drawn() {
        int width = 2 * MARGIN
                + (int) x.entrySet().stream()
                        .mapToDouble(spot -> spot.getValue() + width(spot.getKey()) / 2.0)
                        .max()
                        .orElse(0);
        int height = 2 * MARGIN + (layers.all().size() - 1) * LAYER + BOX;
        out.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" \
                font-family="sans-serif" font-size="12">
                <title>%s</title>
                <defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" \
                orient="auto"><path d="M0 0L10 5L0 10z" fill="#555"/></marker></defs>
                <rect width="100%%" height="100%%" fill="#fff"/>
                """
                        .formatted(width, height, width, height, escaped("flow " + graph.name())));
        for (int i = 0; i < graph.arrows().size(); i++) {
            line(i);
        }
        graph.nodes().forEach(this::box);
        for (int i = 0; i < graph.arrows().size(); i++) {
            label(i);
        }
        return out.append("</svg>\n").toString();
    }

    private int width(Spot spot) {
        if (spot.isBend()) {
            return BEND + graph.arrows().get(spot.arrow()).label().length() * 2;
        }
        FlowGraph.Node node = nodes.get(spot.step());
        return node == null
                ? BOX
                : 24 + LETTER * Math.max(node.step().length(), cut(node.about()).length());
    }

    private double x(Spot spot) {
        return MARGIN + x.getOrDefault(spot, 0.0);
    }

    private static double top(Spot spot) {
        return MARGIN + spot.layer() * LAYER;
    }

    private void box(FlowGraph.Node node) {
        Spot spot = spot(node);
        double left = x(spot) - width(spot) / 2.0;
        int border = node.step().equals(graph.start()) ? 3 : 1;
        draw(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%d\" rx=\"%d\" fill=\"%s\" stroke=\"#555\" stroke-width=\"%d\"/>",
                left, top(spot), width(spot), BOX, node.ends() ? BOX / 2 : 4, fill(node), border);
        text(x(spot), top(spot) + 18, node.step(), "font-weight=\"bold\"");
        text(x(spot), top(spot) + 35, cut(node.about()), "fill=\"#444\" font-size=\"11\"");
    }

    private static String fill(FlowGraph.Node node) {
        if (node.human()) {
            return "#e0f2e0";
        }
        String other = node.decides() ? "#fdf3d8" : "#e6eefa";
        return node.ends() ? "#f3e3e3" : other;
    }

    private Spot spot(FlowGraph.Node node) {
        return layers.all().stream()
                .flatMap(List::stream)
                .filter(each -> each.step().equals(node.step()))
                .findFirst()
                .orElseThrow();
    }

    private void line(int arrow) {
        List<Spot> route = layers.route(arrow);
        boolean down = !layers.isBack(arrow);
        StringBuilder path = new StringBuilder();
        double fromX = x(route.getFirst());
        double fromY = top(route.getFirst()) + (down ? BOX : 0);
        path.append(at("M%.1f %.1f", fromX, fromY));
        for (Spot to : route.subList(1, route.size())) {
            boolean last = to.equals(route.getLast());
            double y = last ? top(to) + (down ? 0 : BOX) : top(to) + BOX / 2.0;
            double middle = (fromY + y) / 2;
            path.append(at("C%.1f %.1f %.1f %.1f %.1f %.1f", fromX, middle, x(to), middle, x(to), y));
            fromX = x(to);
            fromY = y;
        }
        if (route.getFirst().equals(route.getLast())) {
            path = loop(route.getFirst());
        }
        draw(
                "<path d=\"%s\" fill=\"none\" stroke=\"#555\"%s marker-end=\"url(#tip)\"/>",
                path, down ? "" : " stroke-dasharray=\"5 3\"");
    }

    /** Back to itself, at its right side. */
    private StringBuilder loop(Spot spot) {
        double right = x(spot) + width(spot) / 2.0;
        double y = top(spot);
        return new StringBuilder(at(
                "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f",
                right, y + 12, right + 26, y, right + 26, y + BOX, right, y + BOX - 12));
    }

    /** Near the arrow's own step, where arrows to different steps are apart. */
    private void label(int arrow) {
        String words = graph.arrows().get(arrow).label();
        List<Spot> route = layers.route(arrow);
        if (words.isEmpty()) {
            return;
        }
        boolean down = !layers.isBack(arrow);
        Spot from = route.getFirst();
        Spot to = route.get(1);
        double middle = from.equals(to) ? x(from) + width(from) / 2.0 + 30 : 0.4 * x(from) + 0.6 * x(to);
        double y = top(from) + (down ? BOX + 26 + 13 * sibling(arrow) : -16 - 13 * sibling(arrow));
        if (from.equals(to)) {
            y = top(from) + BOX / 2.0;
        }
        int wide = 6 * cut(words).length() + 6;
        draw(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"14\" fill=\"#fff\" fill-opacity=\"0.85\"/>",
                middle - wide / 2.0, y - 11, wide);
        text(middle, y, cut(words), "fill=\"#223\" font-size=\"11\"");
    }

    /** Labels of neighbours are at three heights, so that they hide each other less. */
    private int sibling(int arrow) {
        String from = graph.arrows().get(arrow).from();
        long before = graph.arrows().subList(0, arrow).stream()
                .filter(other -> other.from().equals(from))
                .count();
        long place = graph.nodes().stream().takeWhile(node -> !node.step().equals(from)).count();
        return (int) ((before + place) % 3);
    }

    private void text(double x, double y, String words, String style) {
        draw("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" %s>%s</text>", x, y, style, escaped(words));
    }

    private void draw(String form, Object... values) {
        out.append(at(form, values)).append('\n');
    }

    private static String at(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
