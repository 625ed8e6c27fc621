package dev.heliotrope.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.holiday.PublicHolidays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Golden pairs: {@code err/agents--values.yaml} takes the place of {@code ok/agents.yaml}, and what is then said must be what
 * {@code err/agents--values.out} says. Run with {@code -Dgolden.write} to write the latter anew, and read the difference.
 */
class GoldenConfigTest {
    private static final Path RESOURCES = Path.of("src/test/resources/config");
    private static final PublicHolidays HOLIDAYS = new PublicHolidays();

    @TempDir
    Path scratch;

    private List<String> complaints(Path folder) {
        return ConfigFolder.read(folder, HOLIDAYS).diagnostics().stream()
                .map(Diagnostic::toString)
                .map(line -> line.replace(folder + "/", ""))
                .toList();
    }

    private Path folderWith(Path wrong) throws IOException {
        Path folder = Files.createTempDirectory(scratch, "config");
        try (Stream<Path> right = Files.list(RESOURCES.resolve("ok"))) {
            for (Path file : right.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        String target = wrong.getFileName().toString().replaceAll("--.*", ".yaml");
        Files.copy(wrong, folder.resolve(target), StandardCopyOption.REPLACE_EXISTING);
        return folder;
    }

    private static List<Path> wrongFiles() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("err"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> saysWhatIsWrong() throws IOException {
        return wrongFiles().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file)));
    }

    private void compare(Path wrong) throws IOException {
        Path expected = Path.of(wrong.toString().replace(".yaml", ".out"));
        List<String> said = complaints(folderWith(wrong));
        if (System.getProperty("golden.write") != null) {
            Files.write(expected, said);
        }
        assertThat(said).isEqualTo(Files.readAllLines(expected));
        assertThat(ConfigFolder.read(folderWith(wrong), HOLIDAYS).result())
                .as("a folder with an error gives nothing")
                .isEmpty();
    }

    @Test
    void theRightFolderIsRight() {
        Loaded<Settings> loaded = ConfigFolder.read(RESOURCES.resolve("ok"), HOLIDAYS);
        assertThat(loaded.diagnostics()).isEmpty();
        Settings settings = loaded.result().orElseThrow();
        assertThat(settings.agents().getLast().extension())
                .as("a leading zero stays")
                .isEqualTo("0202");
        assertThat(settings.server().http()).hasToString("[::1]:8080");
        assertThat(settings.queues().get("support").steps().getLast().need().orLanguages())
                .isEmpty();
        assertThat(settings.queues().get("support").steps().get(1).need().languageLevel())
                .isEqualTo(3);
    }

    @Test
    void errorsOfAllFilesComeAtOnce() throws IOException {
        Path folder = folderWith(RESOURCES.resolve("err/agents--values.yaml"));
        Files.copy(
                RESOURCES.resolve("err/queues--values.yaml"),
                folder.resolve("queues.yaml"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.delete(folder.resolve("teams.yaml"));
        Set<String> files = complaints(folder).stream()
                .map(line -> line.replaceAll(":.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(files).containsExactly("agents.yaml", "queues.yaml", "teams.yaml");
        assertThat(complaints(folder))
                .contains("teams.yaml: error: there is no such file [missing-file]")
                .as("no team is called wrong while the teams cannot be read")
                .noneMatch(line -> line.contains("[unknown-team]"));
    }

    @Test
    void aWarningDoesNotKeepAFolderFromLoading() throws IOException {
        Path folder = folderWith(RESOURCES.resolve("ok/queues.yaml"));
        Files.writeString(folder.resolve("queues.yaml"), "queues: {a: {steps: [{after: 0s, skills: {knitting: 1}}]}}");
        Loaded<Settings> loaded = ConfigFolder.read(folder, HOLIDAYS);
        assertThat(loaded.diagnostics())
                .singleElement()
                .asString()
                .endsWith("no agent has skill \"knitting\" [nobody-has-skill]");
        assertThat(loaded.result()).isPresent();
    }

    @Test
    void anEmptyFolderSaysWhatIsMissing() {
        assertThat(complaints(scratch.resolve("nowhere")))
                .containsExactly(
                        "agents.yaml: error: there is no such file [missing-file]",
                        "languages.yaml: error: there is no such file [missing-file]",
                        "numbers.yaml: error: there is no such file [missing-file]",
                        "queues.yaml: error: there is no such file [missing-file]",
                        "teams.yaml: error: there is no such file [missing-file]");
    }
}
