package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.rehearsal.script.CallPlayer;
import dev.heliotrope.rehearsal.script.CallTest;
import dev.heliotrope.rehearsal.script.TestFiles;
import dev.heliotrope.rehearsal.script.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The project's own flows with the tests beside them, read as the commands read them. */
record ShippedTests(Project project, RehearsalStage stage, List<CallTest> tests) {
    static ShippedTests read() {
        Path home = Path.of("..").toAbsolutePath().normalize();
        Project project =
                new Project(home, home.resolve("config"), home.resolve("ivr-flows"), home.resolve("server/target/run"));
        RehearsalStage stage =
                RehearsalStage.of(Admission.admit(project, new PrintWriter(System.err, true, StandardCharsets.UTF_8)));
        return new ShippedTests(project, stage, tests(project, stage));
    }

    private static List<CallTest> tests(Project project, RehearsalStage stage) {
        Problems problems = new Problems();
        TestFiles reader = new TestFiles(stage, stage.names());
        try {
            List<CallTest> tests = TestCommand.in(project.flows()).stream()
                    .flatMap(file -> reader.read(file, "ivr-flows/" + file.getFileName(), problems).stream())
                    .flatMap(file -> file.tests().stream())
                    .toList();
            assertThat(problems.sorted()).isEmpty();
            return tests;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Verdict played(CallTest test) {
        return CallPlayer.play(test, stage);
    }
}
