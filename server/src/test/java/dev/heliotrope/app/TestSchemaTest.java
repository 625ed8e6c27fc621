package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.fixture.flow.Golden;
import dev.heliotrope.fixture.flow.SampleFlows;
import dev.heliotrope.rehearsal.script.TestFiles;
import dev.heliotrope.rehearsal.script.TestSchema;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What editors know of tests is what their reader knows, as far as a schema goes; judged by a validator that is not ours. */
class TestSchemaTest {
    private static final String TEXT = new JsonObject(TestSchema.tree()).encodePrettily() + "\n";
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(TEXT);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ShippedTests SHIPPED = ShippedTests.read();

    @TempDir
    private Path folder;

    @Test
    void thePublishedSchemaIsTheOneMade() {
        Golden.assertHolds(SampleFlows.SHIPPED.resolve("test.schema.json"), TEXT);
    }

    @Test
    void theSchemaItselfIsAGoodSchema() throws IOException {
        JsonSchema meta = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of(VersionFlag.V202012.getId()));
        assertThat(meta.validate(JSON.readTree(TEXT))).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyTestOfTheHouseIsValid() {
        return SampleFlows.in(SampleFlows.SHIPPED, ".test.yaml").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    assertThat(complaints(Files.readString(file))).isEmpty();
                    assertThat(Files.readAllLines(file).getFirst())
                            .isEqualTo("# yaml-language-server: $schema=test.schema.json");
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleOfThePageIsValid() throws IOException {
        return Pattern.compile("(?s)```(?:yaml|test)\n((?:flow|at): .*?)```")
                .matcher(Files.readString(SampleFlows.SHIPPED.resolve("TESTS.md"))
                        + Files.readString(SampleFlows.SHIPPED.resolve("GUIDE.md")))
                .results()
                .map(found -> DynamicTest.dynamicTest(
                        found.group(1).lines().findFirst().orElse(""),
                        () -> assertThat(complaints(found.group(1))).isEmpty()));
    }

    @Test
    void theWordsAndKeysAreThoseOfTheReader() throws IOException {
        assertThat(asked("tests: { a: { call: [zzzzzzzzz] } }", "expected ")).isEqualTo(words());
        assertThat(asked("zzzzzzzzz: 1\ntests: { a: { call: [end] } }", "keys here are "))
                .isEqualTo(keys(TestSchema.tree()));
        assertThat(asked("tests: { a: { zzzzzzzzz: 1, call: [end] } }", "keys here are "))
                .isEqualTo(keys(def("test")));
    }

    /** A word that may stand alone for the one may for the other. */
    @Test
    void theSameWordsMayStandAlone() throws IOException {
        for (String word : words()) {
            String text = "flow: reception\ntests: { a: { call: [" + word + "] } }";
            assertThat(complaints(text).isEmpty()).as(word).isEqualTo(read(text).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "calls: 1\ntests: { a: { call: [end] } }",
                "tests: { a: { call: [] } }",
                "tests: { a: { } }",
                "tests: { }",
                "tests: { a: { call: [ { press: A } ] } }",
                "tests: { a: { call: [ { press: 1, silence: } ] } }",
                "tests: { a: { call: [ { end: happily } ] } }",
                "tests: { a: { call: [ { wait: long } ] } }",
                "tests: { a: { call: [ { queue: { nome: support } } ] } }",
                "tests: { a: { call: [ { queue: { name: support, skills: { warranty: 9 } } } ] } }",
                "tests: { a: { call: [ { hear: { language: cs } } ] } }",
                "tests: { a: { call: [end], caller: someone } }",
                "tests: { a: { call: [end], at: tomorrow } }",
                "tests: { a: { call: [end], hours: { line: shut } } }",
                "tests: { a: { call: [end], switches: { outage: perhaps } } }",
                "tests: { a: { call: [end], answers: { status: { results: {} } } } }"
            })
    void bothRefuse(String rest) throws IOException {
        String text = "flow: reception\n" + rest;
        assertThat(complaints(text)).isNotEmpty();
        assertThat(read(text)).isNotEmpty();
    }

    private static Set<String> words() {
        List<?> forms = (List<?>) def("line").get("anyOf");
        return keys((Map<?, ?>) forms.getLast());
    }

    private static Map<?, ?> def(String name) {
        return (Map<?, ?>) ((Map<?, ?>) TestSchema.tree().get("$defs")).get(name);
    }

    private static Set<String> keys(Map<?, ?> schema) {
        Set<String> keys = new TreeSet<>();
        ((Map<?, ?>) schema.get("properties")).keySet().forEach(key -> keys.add((String) key));
        return keys;
    }

    /** The reader lists them when it meets one that it does not know. */
    private Set<String> asked(String text, String before) throws IOException {
        String sentence = read("flow: reception\n" + text).stream()
                .map(Diagnostic::sentence)
                .filter(each -> each.contains("zzzzzzzzz"))
                .findFirst()
                .orElseThrow();
        String list = sentence.substring(sentence.indexOf(before) + before.length());
        return new TreeSet<>(Arrays.asList(list.split(", | or ", -1)));
    }

    private List<Diagnostic> read(String text) throws IOException {
        Problems problems = new Problems();
        Path file = Files.writeString(folder.resolve("my.test.yaml"), text);
        new TestFiles(SHIPPED.stage(), SHIPPED.stage().names()).read(file, "my.test.yaml", problems);
        return problems.sorted();
    }

    private static List<String> complaints(String yaml) {
        JsonNode tree = JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
        return SCHEMA.validate(tree).stream().map(ValidationMessage::getMessage).toList();
    }
}
