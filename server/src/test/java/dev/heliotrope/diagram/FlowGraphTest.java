package dev.heliotrope.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.fixture.flow.SampleFlows;
import dev.heliotrope.flow.tree.Flow;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FlowGraphTest {
    private static final Flow MENU = SampleFlows.good(SampleFlows.FOLDER.resolve("steps/menu.flow.yaml"));
    private static final FlowGraph GRAPH = FlowGraph.of(MENU, true, Map.of());

    @Test
    void everyStepIsThereAndEveryWayIsWrittenOnAnArrow() {
        assertThat(GRAPH.nodes())
                .extracting(FlowGraph.Node::step)
                .containsAll(MENU.steps().keySet())
                .hasSize(MENU.steps().size() + 1)
                .endsWith("any step");
        Set<String> ways = new HashSet<>();
        MENU.steps().values().forEach(step -> step.exits()
                .forEach(exit -> ways.add(step.name() + " " + exit.outcome() + " " + exit.to())));
        MENU.mishaps().exits().forEach(exit -> ways.add("any step " + exit.outcome() + " " + exit.to()));
        Set<String> drawn = GRAPH.arrows().stream()
                .flatMap(arrow -> arrow.outcomes().stream().map(way -> arrow.from() + " " + way + " " + arrow.to()))
                .collect(Collectors.toSet());
        assertThat(drawn).isEqualTo(ways);
    }

    @Test
    void countsAreWrittenOnTheArrowsAndNothingIsNought() {
        Map<FlowGraph.Gone, Long> counts = Map.of(new FlowGraph.Gone("hello", "example"), 12L);
        List<String> labels = FlowGraph.of(MENU, false, counts).arrows().stream()
                .map(arrow -> arrow.from() + " " + arrow.label())
                .toList();
        assertThat(labels).contains("hello 12", "example 0");
        assertThat(FlowGraph.of(MENU, true, counts).arrows().getFirst().label()).isEqualTo("next: 12");
    }

    @Test
    void aFlowThatIsCalledIsLinked() {
        FlowGraph graph =
                FlowGraph.of(SampleFlows.good(SampleFlows.FOLDER.resolve("steps/call-flow.flow.yaml")), true, Map.of());
        assertThat(Mermaid.of(graph))
                .contains("s_example[[\"example<br/>call flow: return\"]]")
                .contains("click s_example \"return.svg\"");
        assertThat(Mermaid.of(graph)).contains("s_example -->|\"given\"| s_tell");
        assertThat(Mermaid.of(FlowGraph.of(
                        SampleFlows.good(SampleFlows.FOLDER.resolve("steps/return.flow.yaml")), true, Map.of())))
                .contains("example<br/>return: given");
        assertThat(Svg.of(graph)).containsOnlyOnce("<a href=\"return.svg\">").containsOnlyOnce("</a>");
    }

    @Test
    void aSwitchIsShownWithTheWayItIsTurned() {
        FlowGraph graph =
                FlowGraph.of(SampleFlows.good(SampleFlows.FOLDER.resolve("steps/switch.flow.yaml")), true, Map.of());
        assertThat(Mermaid.of(graph))
                .contains("s_example[\"example<br/>switch: outage on\"]", "s_off[\"off<br/>switch: outage off\"]");
    }

    @Test
    void mermaidEscapesWhatIsItsOwn() {
        assertThat(Mermaid.of(GRAPH))
                .startsWith("flowchart TD\n")
                .contains("s_hello[\"hello<br/>say: welcome\"]")
                .contains("s_hello -->|\"next\"| s_example")
                .contains("s_example -->|\"#42;\"| s_example")
                .contains("s_bye([")
                .contains("any -->|\"hung-up, error\"| s_bye");
    }

    @Test
    void theSvgIsXmlWithABoxForEachStepNoneOfWhichOverlap() throws Exception {
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(Svg.of(GRAPH))));
        NodeList all = svg.getElementsByTagName("rect");
        List<double[]> boxes = IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .filter(box -> box.getAttribute("rx").length() > 0)
                .map(box ->
                        new double[] {number(box, "x"), number(box, "y"), number(box, "width"), number(box, "height")})
                .toList();
        assertThat(boxes).hasSize(GRAPH.nodes().size());
        for (double[] one : boxes) {
            assertThat(boxes)
                    .filteredOn(other -> other != one && overlap(one, other))
                    .isEmpty();
        }
        assertThat(svg.getElementsByTagName("path").getLength())
                .isEqualTo(GRAPH.arrows().size() + 1);
    }

    @Test
    void theSvgNeedsNothingElse() {
        String svg = Svg.of(GRAPH);
        assertThat(Pattern.compile("https?://(?!www\\.w3\\.org/2000/svg)")
                        .matcher(svg)
                        .find())
                .isFalse();
        assertThat(svg).doesNotContain("<script", "<image", "@import");
    }

    private static double number(Element box, String name) {
        return Double.parseDouble(box.getAttribute(name));
    }

    private static boolean overlap(double[] one, double[] other) {
        return one[0] < other[0] + other[2]
                && other[0] < one[0] + one[2]
                && one[1] < other[1] + other[3]
                && other[1] < one[1] + one[3];
    }
}
