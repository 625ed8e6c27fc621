package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.rehearsal.script.CallPlayer;
import dev.heliotrope.rehearsal.script.TestFile;
import dev.heliotrope.rehearsal.script.TestFiles;
import dev.heliotrope.rehearsal.script.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The admins' page about tests: its examples are played, its failure is what is printed, and no key is left out. */
class TestsPageTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(.*?)```");
    private static final Pattern FAILURE = Pattern.compile("(?s)```\n(my\\.test\\.yaml.*?)```");
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\| `./heliotrope ([^`]+)` \\|");
    private static final ShippedTests SHIPPED = ShippedTests.read();

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyExampleIsAGoodTestThatPasses() throws IOException {
        return EXAMPLE.matcher(page())
                .results()
                .map(example -> example.group(1))
                .flatMap(text -> good(text).tests().stream())
                .map(test -> DynamicTest.dynamicTest(
                        test.name().value(),
                        () -> assertThat(SHIPPED.played(test).failure()).isEmpty()));
    }

    /** All but the one that needs an Asterisk, which {@link RealFlowTestsIT} has. */
    @Test
    void everyCommandOfTheTableRuns() throws IOException {
        Path xml = folder.resolve("results.xml");
        String shipped = SHIPPED.project().flows().resolve("survey.test.yaml").toString();
        List<String> typed = COMMAND.matcher(page())
                .results()
                .map(row -> row.group(1).replace("FILE.xml", xml.toString()).replace("FILE ...", shipped))
                .filter(command -> !command.contains("--real"))
                .toList();
        assertThat(typed)
                .hasSize(4)
                .allSatisfy(command -> assertThat(exitOf(command)).as(command).isZero());
        assertThat(xml).isNotEmptyFile();
    }

    private static int exitOf(String typed) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        List<String> words = new ArrayList<>(List.of(typed.split(" ", -1)));
        words.addAll(List.of(
                "--config", SHIPPED.project().config().toString(),
                "--flows", SHIPPED.project().flows().toString()));
        return Main.commandLine().setOut(nowhere).setErr(nowhere).execute(words.toArray(String[]::new));
    }

    @Test
    void theFailureIsPrintedSo() throws IOException {
        TestFile file = good("""
                flow: reception
                dialled: 100
                tests:
                  wrong queue:
                    hours: { line: open }
                    call: [press: 1, press: 2, queue: orders]
                """);
        Verdict verdict = CallPlayer.play(file.tests().getFirst(), SHIPPED.stage());
        Matcher shown = FAILURE.matcher(page());
        assertThat(shown.find()).isTrue();
        assertThat(shown.group(1).lines()).containsExactlyElementsOf(printed(verdict));
    }

    private static List<String> printed(Verdict verdict) {
        return TestReport.failed(verdict).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }

    @Test
    void everyWordAndKeyIsOnThePage() throws IOException {
        List<String> words = new ArrayList<>();
        words.addAll(named("expected (.*)", "tests: { a: { call: [zzzzzzzzz] } }"));
        words.addAll(named("the keys here are (.*)", "zzzzzzzzz: 1\ntests: { a: { call: [end] } }"));
        words.addAll(named("the keys here are (.*)", "tests: { a: { zzzzzzzzz: 1, call: [end] } }"));
        assertThat(words).contains("press", "hours", "call");
        assertThat(words).allSatisfy(word -> assertThat(page()).containsPattern("`" + word + "[`:]"));
    }

    private List<String> named(String sentence, String text) {
        Problems problems = new Problems();
        read("flow: reception\n" + text, problems);
        Matcher found = Pattern.compile(sentence)
                .matcher(problems.sorted().stream().map(Diagnostic::sentence).reduce("", (all, each) -> all + each));
        assertThat(found.find()).as("%s in %s", sentence, problems.sorted()).isTrue();
        return Arrays.stream(found.group(1).split(", | or ", -1)).toList();
    }

    private TestFile good(String text) {
        Problems problems = new Problems();
        List<TestFile> read = read(text, problems);
        assertThat(problems.sorted()).isEmpty();
        return read.getFirst();
    }

    private List<TestFile> read(String text, Problems problems) {
        try {
            Path file = Files.writeString(folder.resolve("my.test.yaml"), text);
            return new TestFiles(SHIPPED.stage(), SHIPPED.stage().names())
                    .read(file, "my.test.yaml", problems).stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page() throws IOException {
        return Files.readString(SHIPPED.project().flows().resolve("TESTS.md"));
    }
}
