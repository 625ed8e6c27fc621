package dev.heliotrope.diagram;

import java.util.stream.Collectors;

/** A graph as Mermaid reads it, which wikis and code hosts draw. */
public final class Mermaid {
    private Mermaid() {}

    public static String of(FlowGraph graph) {
        String nodes = graph.nodes().stream().map(Mermaid::node).collect(Collectors.joining());
        String arrows = graph.arrows().stream().map(Mermaid::arrow).collect(Collectors.joining());
        return "flowchart TD\n" + nodes + arrows;
    }

    private static String node(FlowGraph.Node node) {
        String text = quoted(node.step() + "<br/>" + node.about());
        String shape;
        if (node.decides()) {
            shape = "{" + text + "}";
        } else {
            shape = node.ends() ? "([" + text + "])" : linked(node, text);
        }
        String link = node.link().isEmpty() ? "" : "  click %s \"%s.svg\"\n".formatted(id(node.step()), node.link());
        return "  " + id(node.step()) + shape + "\n" + link;
    }

    /** Another flow has the shape of a subroutine. */
    private static String linked(FlowGraph.Node node, String text) {
        return node.link().isEmpty() ? "[" + text + "]" : "[[" + text + "]]";
    }

    private static String arrow(FlowGraph.Arrow arrow) {
        String label = arrow.label().isEmpty() ? "" : "|" + quoted(arrow.label()) + "|";
        return "  " + id(arrow.from()) + " -->" + label + " " + id(arrow.to()) + "\n";
    }

    /** A word of Mermaid's own, such as "end", is no id. */
    private static String id(String step) {
        return step.equals(FlowGraph.ANY) ? "any" : "s_" + step.replace('-', '_');
    }

    private static String quoted(String text) {
        return "\"" + text.replace("#", "#35;").replace("\"", "#quot;").replace("*", "#42;") + "\"";
    }
}
