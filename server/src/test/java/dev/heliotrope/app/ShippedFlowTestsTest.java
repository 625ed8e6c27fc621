package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.rehearsal.coverage.Coverage;
import dev.heliotrope.rehearsal.script.CallPlayer;
import dev.heliotrope.rehearsal.script.CallTest;
import dev.heliotrope.rehearsal.script.TestFile;
import dev.heliotrope.rehearsal.script.TestFiles;
import dev.heliotrope.rehearsal.script.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tests that are shipped beside the flows, each as a test here, and the coverage that they come to. */
class ShippedFlowTestsTest {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Project PROJECT =
            new Project(HOME, HOME.resolve("config"), HOME.resolve("ivr-flows"), HOME.resolve("run"));

    private final RehearsalStage stage = RehearsalStage.of(Admission.admit(PROJECT, new PrintWriter(System.err, true)));

    @TestFactory
    Stream<DynamicTest> everyCallGoesAsItsTestSays() throws IOException {
        return files().stream()
                .flatMap(file -> file.tests().stream())
                .map(test -> DynamicTest.dynamicTest(test.name().at() + " " + test.name(), () -> holds(test)));
    }

    private void holds(CallTest test) {
        Verdict verdict = CallPlayer.play(test, stage);
        assertThat(verdict.failure())
                .as(() -> String.join("\n", TestReport.failed(verdict)))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyStepOfAFlowAndEveryWayOutOfItIsTested() throws IOException {
        Coverage coverage = new Coverage();
        files().forEach(file -> file.tests()
                .forEach(test -> coverage.add(CallPlayer.play(test, stage).transcript())));
        return stage.flows().values().stream()
                .map(flow -> DynamicTest.dynamicTest(
                        flow.name(), () -> assertThat(coverage.of(flow).gaps()).isEmpty()));
    }

    private List<TestFile> files() throws IOException {
        Problems problems = new Problems();
        TestFiles reader = new TestFiles(stage, stage.names());
        List<TestFile> files = TestCommand.in(PROJECT.flows()).stream()
                .flatMap(file -> reader.read(file, "ivr-flows/" + file.getFileName(), problems).stream())
                .toList();
        assertThat(problems.sorted()).isEmpty();
        return files;
    }
}
