package dev.heliotrope.app;

import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.rehearsal.script.CallPlayer;
import dev.heliotrope.rehearsal.script.TestFile;
import dev.heliotrope.rehearsal.script.TestFiles;
import dev.heliotrope.rehearsal.script.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heliotrope test}. */
@Command(
        name = "test",
        description =
                "Plays the scripted calls of *.test.yaml without a phone, and tells how much of the flows they cover.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Ends with 0 when all calls went as they should; with 1 when one did not, a file has an error, or too little is",
            "covered. What a test file may say: ivr-flows/TESTS.md.",
            "",
            "Examples:",
            "  heliotrope test",
            "  heliotrope test ivr-flows/reception.test.yaml",
            "  heliotrope test --real",
            "  heliotrope test --junit target/flow-tests.xml --min-coverage 100"
        })
final class TestCommand implements Callable<Integer> {
    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Test files (default: all beside the flows).")
    private List<Path> files = List.of();

    @Option(names = "--junit", paramLabel = "FILE", description = "Write the results as JUnit XML, for CI.")
    private @Nullable Path junit;

    @Option(
            names = "--min-coverage",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = "Fail if fewer of a flow's steps and ways are gone through.")
    private int least;

    @Option(
            names = "--real",
            description = "Then play the same calls from real phones through a real Asterisk: both must agree.")
    private boolean real;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (least < 0 || least > 100) {
            throw new ParameterException(spec.commandLine(), "--min-coverage must be from 0 to 100");
        }
        PrintWriter out = spec.commandLine().getOut();
        Project project = options.project();
        Snapshot snapshot = Admission.admit(project, spec.commandLine().getErr());
        RehearsalStage stage = RehearsalStage.of(snapshot);
        List<TestFile> tests = read(chosen(project), stage);
        long began = System.nanoTime();
        List<TestRun> runs = tests.stream().map(file -> run(file, stage)).toList();
        TestReport report = new TestReport(runs, System.nanoTime() - began);
        report.lines().forEach(out::println);
        CoverageReport coverage = new CoverageReport(snapshot.flows(), runs, files.isEmpty());
        coverage.lines().forEach(out::println);
        out.flush();
        if (junit != null) {
            JunitXml.write(runs, junit);
        }
        boolean good = report.passed() & covered(coverage);
        return good && (!real || agree(runs, project, snapshot)) ? 0 : 1;
    }

    private boolean agree(List<TestRun> runs, Project project, Snapshot snapshot) throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        List<Verdict> wanted = runs.stream()
                .flatMap(run -> run.verdicts().stream())
                .map(TestRun.Timed::verdict)
                .toList();
        Map<Verdict, List<String>> real = RealRehearsal.play(wanted, project, snapshot, new Progress(out));
        real.forEach((verdict, differences) -> differs(verdict, differences).forEach(out::println));
        long agreeing = real.values().stream().filter(List::isEmpty).count();
        out.println(agreeing + " of " + real.size() + " calls went the same way from real phones");
        out.flush();
        return agreeing == real.size();
    }

    private static List<String> differs(Verdict verdict, List<String> differences) {
        List<String> lines = new ArrayList<>();
        if (!differences.isEmpty()) {
            lines.add(verdict.test().name().at() + ": differs: "
                    + Shown.line(verdict.test().name().value()));
            differences.forEach(difference -> lines.add("  " + difference));
        }
        return lines;
    }

    private boolean covered(CoverageReport coverage) {
        List<String> below = coverage.below(least);
        below.forEach(spec.commandLine().getErr()::println);
        return below.isEmpty();
    }

    private static TestRun run(TestFile file, RehearsalStage stage) {
        List<TestRun.Timed> timed = new ArrayList<>();
        file.tests().forEach(test -> {
            long began = System.nanoTime();
            Verdict verdict = CallPlayer.play(test, stage);
            timed.add(new TestRun.Timed(verdict, System.nanoTime() - began));
        });
        return new TestRun(file, timed);
    }

    /** @throws Refused after all that is wrong in the files was printed */
    private List<TestFile> read(List<Path> chosen, RehearsalStage stage) {
        Problems problems = new Problems();
        TestFiles reader = new TestFiles(stage, stage.names());
        List<TestFile> read = chosen.stream()
                .flatMap(file -> reader.read(file, Loading.shown(file), problems).stream())
                .toList();
        Admission.print(problems.sorted(), spec.commandLine().getErr());
        if (problems.hasErrors()) {
            throw new Refused(1, Admission.counted(problems.sorted()));
        }
        return read;
    }

    private List<Path> chosen(Project project) throws IOException {
        return files.isEmpty() ? in(project.flows()) : files;
    }

    static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(TestFile.ENDING))
                    .sorted()
                    .toList();
        }
    }
}
