package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallEvent.Party;
import dev.heliotrope.history.Story;
import dev.heliotrope.storage.Database;
import dev.heliotrope.storage.DatabaseSettings;
import dev.heliotrope.storage.JdbcInteractionStore;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** With the example of config/README.md. */
class WhatIfCommandTest {
    private static final Path CONFIG = Path.of("../config").toAbsolutePath().normalize();
    private static final Pattern EXAMPLE = Pattern.compile("```yaml what-if\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String example;

    @BeforeEach
    void read() throws IOException {
        Matcher found = EXAMPLE.matcher(Files.readString(CONFIG.resolve("README.md")));
        assertThat(found.find()).isTrue();
        example = found.group(1);
    }

    private int run(String scenario, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("monday.yaml"), scenario);
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] arguments = {"what-if", "--file", file.toString(), "--config", CONFIG.toString()};
        return line.execute(java.util.stream.Stream.of(arguments, more)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new));
    }

    @Test
    void oneMoreAgentAnswersMoreOfTheSameCallers() throws IOException {
        assertThat(run(example, "--json")).isZero();

        JsonObject outlook = new JsonObject(out.toString());
        JsonObject now = outlook.getJsonObject("now").getJsonObject("queues").getJsonObject("support");
        JsonObject changed =
                outlook.getJsonObject("changed").getJsonObject("queues").getJsonObject("support");
        assertThat(now.getInteger("callers")).isBetween(900, 1200).isEqualTo(changed.getInteger("callers"));
        assertThat(changed.getDouble("serviceLevel")).isGreaterThan(now.getDouble("serviceLevel"));
        assertThat(changed.getInteger("abandoned")).isLessThan(now.getInteger("abandoned"));
    }

    @Test
    void bothOutcomesArePrintedForPeople() throws IOException {
        assertThat(run(example)).isZero();

        assertThat(out.toString()).contains("as it is", "changed: {prague=1}", "LEVEL", "OCCUPANCY", "toronto");
    }

    @Test
    void everyMistakeIsToldWithItsPlace() throws IOException {
        String wrong = example.replace("queue: support", "queue: suport")
                .replace("9-16", "9-26")
                .replace("mon,", "mun,")
                .replace("prague: 1", "prag: 1");

        assertThat(run(wrong)).isEqualTo(1);
        assertThat(err.toString())
                .contains("monday.yaml:8:12: error: there is no queue \"suport\"; did you mean \"support\"?")
                .contains("found \"9-26\"")
                .contains("one of mon, tue, wed, thu, fri, sat, sun, found \"mun\"")
                .contains("there is no team \"prag\"; did you mean \"prague\"?");
        assertThat(out.toString()).isEmpty();
    }

    private int again(String... more) {
        List<CallEvent> events = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Story story = Story.of("c-" + i).toQueue();
            story = i % 4 == 0
                    ? story.ended(Party.CALLER, EndCause.ABANDONED)
                    : story.offered("o-" + i, "jana")
                            .answered("o-" + i, "jana", 4)
                            .talkEnded("jana", 200, Party.CALLER)
                            .ended(Party.CALLER, EndCause.COMPLETED);
            events.addAll(story.events());
        }
        try (Database database = Database.open(DatabaseSettings.embedded(folder.resolve("history")))) {
            new JdbcInteractionStore(database).append(events);
        }
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] arguments = {"what-if", "--config", CONFIG.toString(), "--run-dir", folder.toString()};
        return line.execute(java.util.stream.Stream.of(arguments, more)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new));
    }

    @Test
    void recordedCallersComeAgainToAChangedHouse() {
        assertThat(again("--recorded", "2026-11-20", "--change", "prague=3"))
                .as(err::toString)
                .isZero();

        assertThat(out.toString())
                .contains("as recorded", "as it is", "changed: {prague=3}", "PATIENCE", "HALF BY")
                .containsPattern("support +40 +30 +10 \\(25.0 %\\)");
    }

    @Test
    void aDayWithoutCallersAndATeamThatIsNotThereAreSaid() {
        assertThat(again("--recorded", "2026-11-25")).isEqualTo(1);
        assertThat(err.toString()).contains("the history has no callers of these days");
        assertThat(again("--recorded", "2026-11-20", "--change", "mars=3")).isEqualTo(1);
        assertThat(err.toString()).contains("there is no team mars");
        assertThat(again("--days", "3")).isEqualTo(1);
        assertThat(err.toString()).contains("either --file with a scenario or --recorded");
    }
}
