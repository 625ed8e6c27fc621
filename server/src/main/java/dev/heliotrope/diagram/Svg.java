package dev.heliotrope.diagram;

import dev.heliotrope.diagram.Layers.Spot;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
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
    /** How far along its arrow a label may be, the best first. */
    private static final List<Double> PLACES = List.of(0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88);

    private final FlowGraph graph;
    private final Layers layers;
    private final Map<String, FlowGraph.Node> nodes = new HashMap<>();
    private final Map<Spot, Double> x;
    private final List<Rectangle2D> labels = new ArrayList<>();
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
        out.append("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" \
                font-family="sans-serif" font-size="12">
                <title>%s</title>
                <defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" \
                orient="auto"><path d="M0 0L10 5L0 10z" fill="#555"/></marker></defs>
                <rect width="100%%" height="100%%" fill="#fff"/>
                """.formatted(width, height, width, height, escaped("flow " + graph.name())));
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
        if (!node.link().isEmpty()) {
            link(node, spot, left);
        }
        int border = node.step().equals(graph.start()) ? 3 : 1;
        draw(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%d\" rx=\"%d\" fill=\"%s\" stroke=\"#555\" stroke-width=\"%d\"/>",
                left, top(spot), width(spot), BOX, node.ends() ? BOX / 2 : 4, fill(node), border);
        text(x(spot), top(spot) + 18, node.step(), "font-weight=\"bold\"");
        text(x(spot), top(spot) + 35, cut(node.about()), "fill=\"#444\" font-size=\"11\"");
        if (!node.link().isEmpty()) {
            draw("</a>");
        }
    }

    /** Leads to the other flow's picture, which lies beside this one, and shows so by its double sides. */
    private void link(FlowGraph.Node node, Spot spot, double left) {
        draw("<a href=\"%s.svg\">", escaped(node.link()));
        draw(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#555\"/>",
                left - 5, top(spot), width(spot) + 10, BOX);
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

    /** On the arrow, where no other label is in the way. */
    private void label(int arrow) {
        String words = cut(graph.arrows().get(arrow).label());
        if (!words.isEmpty()) {
            double wide = 6 * words.length() + 6;
            Rectangle2D free = PLACES.stream()
                    .map(place -> at(arrow, place, wide))
                    .filter(box -> labels.stream().noneMatch(box::intersects))
                    .findFirst()
                    .orElseGet(() -> at(arrow, PLACES.getFirst(), wide));
            labels.add(free);
            draw(
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"14\" fill=\"#fff\" fill-opacity=\"0.85\"/>",
                    free.getX(), free.getY(), wide);
            text(free.getCenterX(), free.getY() + 11, words, "fill=\"#223\" font-size=\"11\"");
        }
    }

    private Rectangle2D at(int arrow, double place, double wide) {
        Spot from = layers.route(arrow).getFirst();
        Spot to = layers.route(arrow).get(1);
        boolean down = !layers.isBack(arrow);
        double x = curve(x(from), x(from), x(to), x(to), place);
        double y0 = top(from) + (down ? BOX : 0);
        double y1 = to.isBend() ? top(to) + BOX / 2.0 : top(to) + (down ? 0 : BOX);
        double y = curve(y0, (y0 + y1) / 2, (y0 + y1) / 2, y1, place);
        return from.equals(to)
                ? new Rectangle2D.Double(x(from) + width(from) / 2.0 + 22, top(from) + BOX / 2.0 - 7, wide, 14)
                : new Rectangle2D.Double(x - wide / 2, y - 7, wide, 14);
    }

    /** A coordinate of a cubic Bézier curve at {@code t} from 0 to 1. */
    private static double curve(double a, double b, double c, double d, double t) {
        double rest = 1 - t;
        return rest * rest * rest * a + 3 * rest * rest * t * b + 3 * rest * t * t * c + t * t * t * d;
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
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
