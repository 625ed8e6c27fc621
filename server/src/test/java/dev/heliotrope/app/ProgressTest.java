package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Duration QUIET = Duration.ofMillis(40);

    private final StringWriter shown = new StringWriter();

    private Progress progress(boolean terminal) {
        return new Progress(new PrintWriter(shown), terminal, QUIET);
    }

    @Test
    void whatTakesLongIsToldInLinesAgainAndAgainThoughNothingCameOfIt() throws Exception {
        Progress progress = progress(false);
        String result = progress.during("Asterisk", () -> {
            progress.now("Getting packages: 12 %");
            await().until(() -> shown.toString()
                            .lines()
                            .filter(line -> line.contains("12 %, 0 s"))
                            .count()
                    >= 2);
            return "got";
        });
        assertThat(result).isEqualTo("got");
        assertThat(shown.toString().lines()).first().isEqualTo("Asterisk ...");
        assertThat(shown.toString().lines().toList().getLast()).startsWith("  done in 0.");
        assertThat(shown.toString()).doesNotContain("\r");
    }

    @Test
    void aTerminalsLineIsWrittenOver() throws Exception {
        Progress progress = progress(true);
        progress.during("Asterisk", () -> {
            await().until(() -> shown.toString().contains("\r\033[K  Asterisk, 0 s"));
            progress.say("half");
            return 1;
        });
        assertThat(shown.toString()).contains("Asterisk, 0 s\r\033[K  half\n");
        assertThat(shown.toString()).matches("(?s).*(half\n|\033\\[K)  done in 0\\.\\d s\n");
    }

    @Test
    void whatIsQuickSaysNothingBetween() throws Exception {
        Progress slow = new Progress(new PrintWriter(shown), false, Duration.ofHours(1));
        slow.during("Asterisk", () -> 1);
        assertThat(shown.toString().lines()).hasSize(2);
    }

    @Test
    void aFailureLeavesTheTerminalsLineEmpty() {
        Progress progress = progress(true);
        assertThatThrownBy(() -> progress.during("Asterisk", () -> {
                    await().until(() -> shown.toString().contains("Asterisk, 0 s"));
                    throw new IllegalStateException("no network");
                }))
                .hasMessage("no network");
        assertThat(shown.toString()).endsWith("\r\033[K");
    }
}
