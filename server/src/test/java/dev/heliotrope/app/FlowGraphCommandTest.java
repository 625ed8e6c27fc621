package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallEvent.Party;
import dev.heliotrope.history.Story;
import dev.heliotrope.storage.Database;
import dev.heliotrope.storage.DatabaseSettings;
import dev.heliotrope.storage.JdbcInteractionStore;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code heliotrope flow graph} as a user has it, with the calls of the history on the arrows. */
class FlowGraphCommandTest {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    private Path run;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void threeCallsYesterdayAndOneBefore() {
        try (Database database = Database.open(DatabaseSettings.embedded(run.resolve("history")))) {
            JdbcInteractionStore store = new JdbcInteractionStore(database);
            Instant yesterday = NOON.minus(Duration.ofDays(1));
            store.append(call("c-1", yesterday, "language", "welcome", "outage", "hours", "menu", "billing"));
            store.append(call("c-2", yesterday, "language", "welcome", "outage", "hours", "menu", "billing"));
            store.append(call("c-3", yesterday, "language", "welcome", "outage", "hours", "closed"));
            store.append(call("c-0", NOON.minus(Duration.ofDays(2)), "language", "welcome"));
        }
    }

    private static List<CallEvent> call(String id, Instant begin, String... steps) {
        Story story = Story.of(id, begin).arrived();
        for (String step : steps) {
            story = story.step(step);
        }
        return story.ended(Party.CALLER, EndCause.LEFT_IN_FLOW).events();
    }

    private int graph(String... options) {
        List<String> words = new ArrayList<>(List.of("flow", "graph", "reception", "--format", "mermaid"));
        words.addAll(List.of(options));
        words.addAll(List.of("--at", NOON.toString(), "--run-dir", run.toString()));
        words.addAll(List.of("--config", HOME.resolve("config").toString()));
        words.addAll(List.of("--flows", HOME.resolve("ivr-flows").toString()));
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words.toArray(String[]::new));
    }

    @Test
    void yesterdaysCallsAreOnTheArrowsTheyWent() {
        assertThat(graph("--counts", "yesterday")).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("s_language -->|\"3\"| s_welcome")
                .contains("s_hours -->|\"2\"| s_menu")
                .contains("s_hours -->|\"1\"| s_closed")
                .contains("s_menu -->|\"2\"| s_billing")
                .contains("s_menu -->|\"0\"| s_orders");
    }

    @Test
    void withTheOutcomesByWhichTheyWent() {
        assertThat(graph("--counts", "yesterday", "--outcomes")).isZero();
        assertThat(out.toString()).contains("s_menu -->|\"2: 2\"| s_billing", "s_language -->|\"next: 3\"| s_welcome");
    }

    @Test
    void orThoseOfAnyTime() {
        assertThat(graph("--from", "2026-11-01", "--to", "2026-12-01")).isZero();
        assertThat(out.toString()).contains("s_language -->|\"4\"| s_welcome");
    }

    @Test
    void aFileInNoFolderIsTold() {
        assertThat(graph("-o", run.resolve("none/x.svg").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("-o must be a file in a folder that is there, found " + run);
    }

    @Test
    void whatIsNoDayIsTold() {
        assertThat(graph("--counts", "yesterdy")).isEqualTo(2);
        assertThat(err.toString()).contains("yesterdy is no day; expected yesterday, today or one such as 2026-11-24");
    }
}
