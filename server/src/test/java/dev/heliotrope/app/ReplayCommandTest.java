package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.journal.Comparison;
import dev.heliotrope.journal.Configured;
import dev.heliotrope.journal.JournalReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReplayCommandTest {
    private static final Path SHIPPED = Path.of("../config");

    @TempDir
    private Path folder;

    private Path day = Path.of("");

    private record Result(int code, String out, String err) {}

    private static Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        int code = command.execute(arguments);
        return new Result(code, out.toString(), err.toString());
    }

    @BeforeEach
    void generate() {
        Result made = run(
                "replay",
                "--generate",
                "150",
                "--config",
                SHIPPED.toString(),
                folder.resolve("made").toString());
        assertThat(made.code()).as(made.err()).isZero();
        day = folder.resolve("made/2026-03-03.jsonl");
    }

    private Path changed(String file, String what, String by) throws IOException {
        Path config = folder.resolve("changed");
        Files.createDirectories(config);
        try (Stream<Path> files = Files.list(SHIPPED)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Files.copy(each, config.resolve(each.getFileName()));
            }
        }
        String text = Files.readString(config.resolve(file));
        assertThat(text).contains(what);
        Files.writeString(config.resolve(file), text.replace(what, by));
        return config;
    }

    @Test
    void theSameDayGivesTheSameDecisionsByTheSettingsKeptBesideIt() {
        Result result = run("replay", day.toString());

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("the same decisions, byte for byte");
        List<String> hashes = result.out()
                .lines()
                .filter(line -> line.contains("SHA-256"))
                .map(line -> line.substring(line.lastIndexOf(' ')))
                .toList();
        assertThat(hashes).hasSize(2);
        assertThat(hashes.getFirst()).isEqualTo(hashes.getLast());
    }

    @Test
    void aHappeningThatIsGoneIsSeenInTheDecisions() throws IOException {
        List<String> lines = Files.readAllLines(day);
        String gone = lines.stream()
                .filter(line -> line.contains("\"do\":\"presence\""))
                .skip(2)
                .findFirst()
                .orElseThrow();
        Files.write(day, lines.stream().filter(line -> !line.equals(gone)).toList());

        Result result = run("replay", day.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("is the first to differ:", "  recorded {", "  replayed {");
    }

    @Test
    void withOtherSettingsItShowsWhoGetsWhichCall() throws IOException {
        Path config = changed("agents.yaml", "languages: {cs: 5, en: 4}", "languages: {el: 5}");

        Result result = run("replay", day.toString(), "--config", config.toString());
        Result json = run("replay", day.toString(), "--json", "--config", config.toString());

        assertThat(result.code()).as(result.err()).isEqualTo(1);
        assertThat(result.out())
                .contains(
                        "mean wait",
                        "(whoever was answered then waits here for as long as it takes",
                        "90 % wait at most",
                        "answered within 20 s",
                        " callers get another agent:")
                .containsPattern("made-up-\\d+ \\(\\w+\\): [A-Z][\\p{L} ]+ after .* instead of Jana Nováková");
        assertThat(json.out()).contains("\"within20s\":", "\"moved\":[{\"call\":\"made-up-");
    }

    @Test
    void theRulesOfAChangedRunGiveTheRecordedDayWhenNothingIsChanged() {
        var settings = Loading.settings(new Project(folder, SHIPPED, folder, folder));
        Comparison comparison = Comparison.of(JournalReader.of(day), Configured.of(settings.plan(), settings.queues()));

        assertThat(comparison.recorded().answered()).isGreaterThan(20);
        assertThat(comparison.moved()).isEmpty();
        assertThat(comparison.rerun()).isEqualTo(comparison.recorded());
    }

    @Test
    void aDayWhoseSettingsAreGoneIsNotComparedWithOthersUnasked() throws IOException {
        try (Stream<Path> kept = Files.walk(folder.resolve("made/config"))) {
            kept.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
        String text = Files.readString(day).lines().findFirst().orElseThrow();
        assertThat(text).contains("\"do\":\"open\"");
        Path config = changed("agents.yaml", "name: Jana", "name: Johana");

        Result result = run("replay", day.toString(), "--config", config.toString());

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("everybody gets the same agent");
    }

    @Test
    void whatIsNoJournalIsSaidInOneSentence() throws IOException {
        Path none = Files.writeString(folder.resolve("none.jsonl"), "{}\n");

        Result result = run("replay", none.toString());

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("no journal: it does not begin with all that was known");
    }
}
