package dev.heliotrope.config.flowfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.expression.CelExpressions;
import dev.heliotrope.fixture.flow.CallTable;
import dev.heliotrope.fixture.flow.Golden;
import dev.heliotrope.fixture.flow.SampleFlows;
import dev.heliotrope.fixture.flow.SampleWorld;
import dev.heliotrope.flow.tree.Flow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class FlowFilesTest {
    private static final Path OK = SampleFlows.FOLDER.resolve("ok");
    private static final Path ERR = SampleFlows.FOLDER.resolve("err");

    private final FlowFiles files = new FlowFiles(SampleWorld.INSTANCE, new CelExpressions());

    @TestFactory
    List<DynamicTest> wrongFlowsAreToldAllAtOnce() {
        return SampleFlows.in(ERR, ".flow.yaml").stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> Golden.assertHolds(beside(file, ".out"), SampleFlows.problems(file))))
                .toList();
    }

    @TestFactory
    List<DynamicTest> rightFlowsGoAsTheirTablesSay() {
        return SampleFlows.in(OK, ".flow.yaml").stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> CallTable.read(beside(file, ".calls")).assertHolds(SampleFlows.good(file))))
                .toList();
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName().toString().replace(".flow.yaml", ending));
    }

    @Test
    void aFolderIsReadAsAWholeAndABadFileCostsOnlyItself() {
        Problems problems = new Problems();
        assertThat(files.readAll(ERR, "flows", problems)).isEmpty();
        assertThat(problems.sorted().stream()
                        .map(problem -> problem.at().file())
                        .distinct())
                .hasSameSizeAs(SampleFlows.in(ERR, ".flow.yaml"));
        Map<String, Flow> good = files.readAll(OK, "flows", new Problems());
        assertThat(good.keySet()).contains("kept-as-it-was", "no-value", "remembered", "typed-ahead");
    }

    @Test
    void aFolderThatIsNotThereIsToldOf() {
        Problems problems = new Problems();
        files.readAll(Path.of("no/such/folder"), "flows", problems);
        assertThat(problems.sorted())
                .hasToString("[flows: error: the folder of the flows cannot be read [missing-folder]]");
    }

    @Test
    void theVersionIsOfWhatTheFileSays(@TempDir Path folder) throws IOException {
        String text = "steps:\n  bye:\n    hang-up: goodbye\n";
        assertThat(version(folder, text)).matches("[0-9a-f]{12}");
        assertThat(version(folder, "# a comment\n" + text.replace("    ", "      ")))
                .isEqualTo(version(folder, text));
        assertThat(version(folder, text.replace("goodbye", "welcome"))).isNotEqualTo(version(folder, text));
        assertThat(version(folder, "variables: { a: { type: text, first: 5 } }\n" + text))
                .isNotEqualTo(version(folder, "variables: { a: { type: text, first: \"5\" } }\n" + text));
    }

    private String version(Path folder, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.flow.yaml"), text);
        return files.read(file, "a", new Problems()).orElseThrow().version();
    }

    @Test
    void aLongFlowIsCheckedQuickly(@TempDir Path folder) throws IOException {
        StringBuilder text = new StringBuilder("steps:\n");
        for (int i = 0; i < 5000; i++) {
            text.append("  s%d: { go-to: s%d }\n".formatted(i, i + 1));
        }
        Path file = Files.writeString(folder.resolve("long.flow.yaml"), text);
        Problems problems = new Problems();
        assertThat(files.read(file, "long", problems)).isEmpty();
        assertThat(problems.sorted().getFirst().code()).isEqualTo("too-many-steps");
    }
}
