package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command as it is typed, with the settings that the project comes with. */
class HistoryCommandTest {
    @TempDir
    private Path run;

    private record Result(int code, List<String> out, String err) {}

    private Result history(String... options) {
        return history(Path.of("..", "config"), options);
    }

    private Result history(Path config, String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        List<String> typed =
                new ArrayList<>(List.of("history", "--config", config.toString(), "--run-dir", run.toString()));
        typed.addAll(List.of(options));
        int code = command.execute(typed.toArray(String[]::new));
        return new Result(code, out.toString().lines().toList(), err.toString());
    }

    private Database server() {
        return Database.open(DatabaseSettings.embedded(run.resolve("history")));
    }

    private void store(String... calls) {
        try (Database database = server()) {
            for (String call : calls) {
                new JdbcInteractionStore(database).append(Story.whole(call));
            }
        }
    }

    @Test
    void listsTheLatestCalls() {
        store("c-1", "c-2", "c-3");

        assertThat(history().out()).hasSize(4);
        Result two = history("--last", "2");
        assertThat(two.code()).isZero();
        assertThat(two.out()).hasSize(3);
        assertThat(two.out().getFirst()).startsWith("BEGAN ").endsWith(" CALL");
        assertThat(two.out().get(1)).contains("+420777123456").endsWith(" c-3");
    }

    @Test
    void readsBesideTheServer() {
        try (Database database = server()) {
            new JdbcInteractionStore(database).append(Story.whole("c-1"));
            assertThat(history("--last", "1").out()).hasSize(2);
            new JdbcInteractionStore(database).append(Story.whole("c-2"));
            assertThat(history("--last", "1").out().getLast()).endsWith(" c-2");
        }
    }

    @Test
    void speaksJson() {
        store("c-1", "c-2");
        Result result = history("--json");
        assertThat(result.out())
                .extracting(line -> new JsonObject(line).getString("id"))
                .containsExactly("c-2", "c-1");
        assertThat(history("--call", "c-1", "--json").out()).hasSize(1);
    }

    @Test
    void tellsTheStoryOfACall() {
        store("c-1", "c-2");
        Result result = history("--call", "c-1");
        assertThat(result.code()).isZero();
        assertThat(result.out().getFirst()).startsWith("Call c-1, ");
        assertThat(result.out().getLast())
                .endsWith("The call of caller +420777123456 is over: completed, the caller hung up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c-9", "no such call", "\u001b[2J"})
    void endsWithOneWhenThereIsNoSuchCall(String call) {
        store("c-1");
        Result result = history("--call", call);
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("heliotrope: there is no call ").doesNotContain("\u001b");
    }

    @Test
    void saysThatNothingHasBeenStoredYetAndMakesNothing() throws IOException {
        Result result = history();
        assertThat(result.code()).isZero();
        assertThat(result.err()).contains("no call has been stored in " + run.resolve("history") + " yet");
        assertThat(Files.list(run)).isEmpty();
        assertThat(history("--call", "c-1").code()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "100001", "many"})
    void endsWithTwoWhenTheOptionsAreWrong(String last) {
        assertThat(history("--last", last).code()).isEqualTo(2);
    }

    @Test
    void endsWithTwoAndASentenceWhenTheDatabaseIsDamaged() throws IOException {
        Files.createDirectories(run.resolve("history"));
        Files.writeString(run.resolve("history/history.mv.db"), "nonsense".repeat(2000));
        Result result = history();
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).startsWith("heliotrope: the database file in ").hasLineCount(1);
    }

    /** Somebody else's folder is the usual case, which root, who may run the tests, can enter. */
    @Test
    void endsWithTwoWhenItCannotBeToldWhetherThereIsAHistory() throws IOException {
        Files.createFile(run.resolve("history"));
        Result result = history();
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .isEqualToIgnoringNewLines(
                        "heliotrope: this user may not look into " + run.resolve("history") + ", or it is no folder");
    }

    @Test
    void endsWithTwoWhenTheSettingsHaveErrors() {
        Result result = history(run);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .isEqualToIgnoringNewLines("heliotrope: " + run + " has errors, and says where the database is;"
                        + " heliotrope check lists them");
    }

    @Test
    void helpsWithExamples() {
        Result help = history("--help");
        assertThat(help.code()).isZero();
        assertThat(String.join("\n", help.out()))
                .contains("--last", "--json", "--call", "heliotrope history --call heliotrope-1764012345.7");
    }
}
