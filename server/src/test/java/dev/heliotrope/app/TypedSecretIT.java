package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code heliotrope simulate} at a terminal, which {@code script} makes: what a PIN's keys leave there. */
@Timeout(60)
class TypedSecretIT {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final String FLOW = """
            variables: { pin: secret }
            defaults: { hung-up: bye, error: bye, invalid: bye, silence: bye }
            steps:
              which: { menu: what-next, keys: { 5: pin, 6: pin } }
              pin: { collect: ask-pin, into: pin, digits: 4, next: bye }
              bye: { hang-up: goodbye }
            """;

    @TempDir
    private Path folder;

    private Path terminal;

    @BeforeEach
    void aFlowThatAsksForAPin() throws IOException {
        Files.writeString(
                OwnFlow.NONE.flows(HOME, folder, HOME.resolve("config")).resolve("pin.flow.yaml"), FLOW);
        terminal = folder.resolve("terminal");
    }

    private String shown() throws IOException {
        return Files.readString(terminal);
    }

    /** Types each line when it is asked for; gives all that the terminal has shown. */
    private String typed(String options) throws Exception {
        Process process = new ProcessBuilder("script", "-qec", simulate() + options, "/dev/null")
                .redirectErrorStream(true)
                .redirectOutput(terminal.toFile())
                .start();
        try (OutputStream keys = process.getOutputStream()) {
            for (String line : List.of("5", "7391")) {
                String question = line.equals("5") ? "keys, Enter for silence" : "which are not shown";
                await().atMost(Duration.ofSeconds(30)).until(() -> shown().contains(question));
                keys.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                keys.flush();
            }
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        return shown();
    }

    private String simulate() {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dheliotrope.home=" + HOME,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        words.addAll(List.of(
                "simulate",
                "pin",
                "--language",
                "en",
                "--config",
                HOME.resolve("config").toString()));
        words.addAll(List.of("--flows", folder.resolve("ivr-flows").toString()));
        words.addAll(List.of("--run-dir", folder.resolve("run").toString()));
        return "'" + String.join("' '", words) + "' ";
    }

    @Test
    void theTerminalShowsAMenusKeyAndNoSecretOnes() throws Exception {
        assertThat(typed("--save " + folder.resolve("pin.test.yaml")))
                .contains("[h] hang up> 5", "presses  5", "presses  ••••", "ends  completed")
                .doesNotContain("7391");
        assertThat(folder.resolve("pin.test.yaml"))
                .content()
                .contains("press: \"0000\"")
                .doesNotContain("7391");
    }

    @Test
    void norDoesItWhenOutputGoesElsewhere() throws Exception {
        Path objects = folder.resolve("objects.json");
        assertThat(typed("--json > " + objects)).contains("[h] hang up> 5").doesNotContain("7391");
        assertThat(objects).content().contains("\"keys\":\"••••\"").doesNotContain("7391", "[h] hang up");
        assertThat(Files.readAllLines(objects)).allMatch(line -> line.startsWith("{"));
    }
}
