package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** The report holds what Jenkins' schema for JUnit reports allows, junit-10.xsd of its xUnit plugin, and all that it demands. */
class JunitXmlTest {
    /** What may stand in what. */
    private static final Map<String, Set<String>> CHILDREN = Map.of(
            "testsuites",
            Set.of("testsuite"),
            "testsuite",
            Set.of("testsuite", "properties", "testcase", "system-out", "system-err"),
            "testcase",
            Set.of("skipped", "error", "failure", "system-out", "system-err"),
            "failure",
            Set.of());

    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "testsuites",
            Set.of("name", "time", "tests", "failures", "errors"),
            "testsuite",
            Set.of(
                    "name",
                    "tests",
                    "failures",
                    "errors",
                    "group",
                    "time",
                    "skipped",
                    "timestamp",
                    "hostname",
                    "id",
                    "package",
                    "file",
                    "log",
                    "url"),
            "testcase",
            Set.of("name", "time", "classname", "group"),
            "failure",
            Set.of("type", "message"));

    private static final Map<String, Set<String>> DEMANDED =
            Map.of("testsuite", Set.of("name", "tests", "failures", "errors"), "testcase", Set.of("name"));

    private static final String TESTS = """
            flow: reception
            dialled: 100
            hours: { line: open }
            tests:
              to billing:
                call: [press: 1, press: 2, queue: billing]
              to the wrong queue:
                call: [press: 1, press: 2, queue: orders]
            """;

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @Test
    void jenkinsTakesIt() throws Exception {
        Path xml = folder.resolve("results.xml");
        Path file = Files.writeString(folder.resolve("my.test.yaml"), TESTS);
        StringWriter printed = new StringWriter();
        int code = Main.commandLine()
                .setOut(new PrintWriter(printed))
                .setErr(new PrintWriter(printed))
                .execute(
                        "test",
                        "--junit",
                        xml.toString(),
                        file.toString(),
                        "--config",
                        HOME.resolve("config").toString(),
                        "--flows",
                        HOME.resolve("ivr-flows").toString());
        assertThat(code).as(printed.toString()).isOne();
        List<Element> all = new ArrayList<>();
        collect(
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(xml.toFile())
                        .getDocumentElement(),
                all);
        assertThat(all)
                .extracting(Element::getTagName)
                .containsExactly("testsuites", "testsuite", "testcase", "testcase", "failure");
        assertThat(all).allSatisfy(JunitXmlTest::isAsTheSchemaHasIt);
    }

    private static void isAsTheSchemaHasIt(Element element) {
        String tag = element.getTagName();
        assertThat(names(element)).as(tag).isSubsetOf(ATTRIBUTES.getOrDefault(tag, Set.of()));
        assertThat(names(element)).as(tag).containsAll(DEMANDED.getOrDefault(tag, Set.of()));
        if (element.hasAttribute("time")) {
            assertThat(element.getAttribute("time")).matches("(([0-9]{0,3},)*[0-9]{3}|[0-9]{0,3})*(\\.[0-9]*)?");
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                assertThat(inner.getTagName()).as("in " + tag).isIn(CHILDREN.getOrDefault(tag, Set.of()));
            }
        }
    }

    private static Set<String> names(Element element) {
        Set<String> names = new HashSet<>();
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            names.add(attributes.item(i).getNodeName());
        }
        return names;
    }

    private static void collect(Element element, List<Element> all) {
        all.add(element);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner, all);
            }
        }
    }
}
