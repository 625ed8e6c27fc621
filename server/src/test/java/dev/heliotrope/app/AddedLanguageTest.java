package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language more, in what the project ships: a catalogue and a line of config, and no flow is touched. */
class AddedLanguageTest {
    private static final Path SHIPPED = Path.of("..");

    @TempDir
    private Path folder;

    @BeforeEach
    void addGerman() throws IOException {
        for (String part : List.of("config", "ivr-flows")) {
            copy(SHIPPED.resolve(part), folder.resolve(part));
        }
        Path prompts = folder.resolve("ivr-flows/prompts");
        String german = Files.readString(prompts.resolve("en.yaml"))
                .replace("For English, press {key}.", "Für Deutsch drücken Sie die {key}.")
                .replace("\"Thank you for calling Heliotrope.\"", "\"Willkommen bei Heliotrope.\"");
        Files.writeString(prompts.resolve("de.yaml"), german);
        Path languages = folder.resolve("config/languages.yaml");
        String withGerman = Files.readString(languages)
                .replace("    countries: [GR, CY]\n", "    countries: [GR, CY]\n  de: {countries: [DE, AT]}\n");
        Files.writeString(languages, withGerman);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path copied = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(each, copied);
                }
            }
        }
    }

    private String said(String... command) {
        StringWriter out = new StringWriter();
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--config", folder + "/config", "--flows", folder + "/ivr-flows"));
        PrintWriter both = new PrintWriter(out, true);
        int code = Main.commandLine().setOut(both).setErr(both).execute(all.toArray(String[]::new));
        assertThat(code).as(out.toString()).isZero();
        return out.toString();
    }

    @Test
    void isOfferedInItselfBehindTheOthersAndSpokenToWhoChoosesIt() {
        assertThat(said("simulate", "reception", "--keys", "7,hang-up"))
                .containsSubsequence(
                        "For English, press one.",
                        "Για",
                        "Für Deutsch drücken Sie die sieben.",
                        "Willkommen",
                        "welcome/de");
    }

    @Test
    void isSpokenToWhoPressesNothingAndCallsFromItsCountry() {
        assertThat(said("simulate", "knowledge-line", "--caller", "+4930123456", "--keys", "-,-,hang-up"))
                .contains("/de)");
    }
}
