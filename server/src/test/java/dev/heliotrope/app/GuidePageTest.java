package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.fixture.flow.SampleFlows;
import dev.heliotrope.rehearsal.script.CallPlayer;
import dev.heliotrope.rehearsal.script.CallTest;
import dev.heliotrope.rehearsal.script.TestFile;
import dev.heliotrope.rehearsal.script.TestFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The admin's guide: its flow is good, its tests pass, and its mistakes say what the page says. */
class GuidePageTest {
    private static final Path PAGE = SampleFlows.SHIPPED.resolve("GUIDE.md");
    private static final Pattern MISTAKE =
            Pattern.compile("(?s)```diff\n- ([^\n]*)\n(?:\\+ ([^\n]*)\n)?```\n+```\n(.*?)```");

    @TempDir
    private Path folder;

    @Test
    void theFlowIsGood() throws IOException {
        assertThat(said(example("yaml"))).isEmpty();
    }

    @Test
    void itsTestsPass() throws IOException {
        List<CallTest> tests = tests();
        assertThat(tests).hasSize(2);
        Problems problems = new Problems();
        RehearsalStage stage = stage();
        TestFile file = new TestFiles(stage, stage.names())
                .read(folder.resolve("flows/parking.test.yaml"), "parking.test.yaml", problems).stream()
                        .findFirst()
                        .orElseThrow();
        assertThat(file.tests())
                .allSatisfy(test ->
                        assertThat(CallPlayer.play(test, stage).failure()).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> everyMistakeIsToldSo() throws IOException {
        List<MatchResult> mistakes =
                MISTAKE.matcher(Files.readString(PAGE)).results().toList();
        assertThat(mistakes).hasSize(10);
        return mistakes.stream().map(each -> DynamicTest.dynamicTest(each.group(1), () -> toldSo(each)));
    }

    private void toldSo(MatchResult mistake) throws IOException {
        String right = example("yaml");
        assertThat(right).contains(mistake.group(1) + "\n");
        String wrong = mistake.group(2) == null ? "" : mistake.group(2) + "\n";
        assertThat(said(right.replace(mistake.group(1) + "\n", wrong))).isEqualTo(mistake.group(3));
    }

    private String said(String flow) throws IOException {
        return SampleFlows.problems(Files.writeString(folder.resolve("parking.flow.yaml"), flow));
    }

    private static String example(String kind) throws IOException {
        return Pattern.compile("(?s)```" + kind + "\n(.*?)```")
                .matcher(Files.readString(PAGE))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private List<CallTest> tests() throws IOException {
        RehearsalStage stage = stage();
        Problems problems = new Problems();
        List<CallTest> tests = new TestFiles(stage, stage.names())
                .read(folder.resolve("flows/parking.test.yaml"), "parking.test.yaml", problems).stream()
                        .flatMap(file -> file.tests().stream())
                        .toList();
        assertThat(problems.sorted()).isEmpty();
        return tests;
    }

    /** The project's own house with the guide's flow in it. */
    private RehearsalStage stage() throws IOException {
        Path home = Path.of("..").toAbsolutePath().normalize();
        Path flows = Files.createDirectories(folder.resolve("flows"));
        for (Path file : SampleFlows.in(SampleFlows.SHIPPED, ".flow.yaml")) {
            Files.writeString(flows.resolve(file.getFileName()), Files.readString(file));
        }
        for (Path file : SampleFlows.in(SampleFlows.SHIPPED.resolve("prompts"), ".yaml")) {
            Files.writeString(
                    Files.createDirectories(flows.resolve("prompts")).resolve(file.getFileName()),
                    Files.readString(file));
        }
        Files.writeString(flows.resolve("parking.flow.yaml"), example("yaml"));
        Files.writeString(flows.resolve("parking.test.yaml"), example("test"));
        Project project = new Project(home, home.resolve("config"), flows, folder.resolve("run"));
        return RehearsalStage.of(Admission.admit(project, new PrintWriter(System.err, true, StandardCharsets.UTF_8)));
    }
}
