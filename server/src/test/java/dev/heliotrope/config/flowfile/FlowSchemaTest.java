package dev.heliotrope.config.flowfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.expression.CelExpressions;
import dev.heliotrope.fixture.flow.Golden;
import dev.heliotrope.fixture.flow.SampleFlows;
import dev.heliotrope.fixture.flow.SampleWorld;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What editors know of flow files is what {@code check} knows, as far as a schema goes; judged by a validator that is not ours. */
class FlowSchemaTest {
    private static final String TEXT = new JsonObject(FlowSchema.tree()).encodePrettily() + "\n";
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(TEXT);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void thePublishedSchemaIsWhatTheStepTableSays() {
        Golden.assertHolds(SampleFlows.SHIPPED.resolve("flow.schema.json"), TEXT);
    }

    @Test
    void theSchemaItselfIsAGoodSchema() throws IOException {
        JsonSchema meta = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(com.networknt.schema.SchemaLocation.of(SpecVersion.VersionFlag.V202012.getId()));
        assertThat(meta.validate(JSON.readTree(TEXT))).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyFlowThatCheckPassesIsValid() {
        Stream<Path> examples = StepTable.KINDS.stream().map(EveryStepKindTest::example);
        Stream<Path> shipped = SampleFlows.in(SampleFlows.SHIPPED, ".flow.yaml").stream();
        Stream<Path> good = SampleFlows.in(SampleFlows.FOLDER.resolve("ok"), ".flow.yaml").stream();
        return Stream.of(examples, shipped, good)
                .flatMap(files -> files)
                .map(file ->
                        DynamicTest.dynamicTest(file.getFileName().toString(), () -> assertThat(complaints(tree(file)))
                                .isEmpty()));
    }

    @Test
    void shippedFlowsTellEditorsWhereTheSchemaIs() throws IOException {
        for (Path flow : SampleFlows.in(SampleFlows.SHIPPED, ".flow.yaml")) {
            assertThat(Files.readAllLines(flow).getFirst())
                    .as(flow.toString())
                    .isEqualTo("# yaml-language-server: $schema=flow.schema.json");
        }
    }

    /** As a schema, too, it must refuse what it can: a key too many or too few, in every kind. */
    @TestFactory
    Stream<DynamicTest> aKeyTooManyOrTooFewIsRefusedInEveryKind() {
        return StepTable.KINDS.stream()
                .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> {
                    JsonNode more = tree(EveryStepKindTest.example(kind));
                    step(more).put("bogus", 1);
                    assertThat(complaints(more)).isNotEmpty();
                    for (Key<?> key : kind.keys()) {
                        if (key.preset().isEmpty()) {
                            JsonNode less = tree(EveryStepKindTest.example(kind));
                            step(less).remove(key.name());
                            assertThat(complaints(less))
                                    .as("without " + key.name())
                                    .isNotEmpty();
                        }
                    }
                }));
    }

    @Test
    void everyFormHasItsPiece() {
        assertThat(StepTable.KINDS.stream().flatMap(kind -> kind.keys().stream()))
                .allSatisfy(key ->
                        assertThat(FormSchema.of(key)).as(key.form().name()).isNotEmpty())
                .filteredOn(key -> key.form() == Form.WORD)
                .allSatisfy(key -> assertThat(key.words()).as(key.name()).isNotEmpty());
    }

    @Test
    void theKeysAreThoseThatTheReaderAsksFor(@TempDir Path folder) throws IOException {
        assertThat(keysAskedFor(folder, "bogus: 1\nsteps: { a: { hang-up: goodbye } }\n"))
                .isEqualTo(keys(FlowSchema.tree()));
        for (StepKind kind : StepTable.KINDS) {
            String text = "steps:\n  a:\n    " + kind.name() + ":\n    bogus: 1\n";
            Map<?, ?> defs = (Map<?, ?>) FlowSchema.tree().get("$defs");
            assertThat(keysAskedFor(folder, text)).as(kind.name()).isEqualTo(keys((Map<?, ?>) defs.get(kind.name())));
        }
    }

    private static Set<String> keys(Map<?, ?> schema) {
        Set<String> keys = new TreeSet<>();
        ((Map<?, ?>) schema.get("properties")).keySet().forEach(key -> keys.add((String) key));
        return keys;
    }

    /** The reader lists them when it meets one that it does not know. */
    private static Set<String> keysAskedFor(Path folder, String flow) throws IOException {
        Path file = Files.writeString(folder.resolve("a.flow.yaml"), flow);
        Problems problems = new Problems();
        new FlowFiles(SampleWorld.INSTANCE, new CelExpressions()).read(file, "a", problems);
        String sentence = problems.sorted().stream()
                .filter(problem -> problem.code().equals("unknown-key")
                        && problem.sentence().contains("bogus"))
                .map(Diagnostic::sentence)
                .findFirst()
                .orElseThrow();
        return new TreeSet<>(Arrays.asList(
                sentence.replaceFirst("(?i).*the keys here are ", "").split(", ")));
    }

    private static ObjectNode step(JsonNode flow) {
        return (ObjectNode) flow.get("steps").get("example");
    }

    private static List<String> complaints(JsonNode flow) {
        return SCHEMA.validate(flow).stream().map(ValidationMessage::getMessage).toList();
    }

    private static JsonNode tree(Path file) throws IOException {
        Load load = new Load(LoadSettings.builder().build());
        return JSON.valueToTree(load.loadFromString(Files.readString(file)));
    }
}
