package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.history.Story;
import dev.heliotrope.storage.Database;
import dev.heliotrope.storage.DatabaseSettings;
import dev.heliotrope.storage.JdbcInteractionStore;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as it is typed, with the settings that the project comes with. */
class WhyCommandTest {
    @TempDir
    private Path run;

    private record Result(int code, List<String> out, String err) {}

    private Result why(String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> typed = new ArrayList<>(List.of("why", "--config", "../config", "--run-dir", run.toString()));
        typed.addAll(List.of(options));
        int code = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(typed.toArray(String[]::new));
        return new Result(code, out.toString().lines().toList(), err.toString());
    }

    private void store() {
        Story story = Story.of("c-1").toQueue();
        CallEvent.Lost petr =
                new CallEvent.ToldLost(Map.of("agent", "petr", "reason", "language", "words", "Czech 2 < 4"));
        CallEvent.Lost hostile = new CallEvent.ToldLost(Map.of("agent", "\u001b[2J", "words", "\u001b[31mred"));
        String sentence = "Jana Nováková: Czech 5, idle longest (3 min). Petr Dvořák: Czech 2 < 4.";
        story.add(new CallEvent.Offered(story.stamp(), "o-1", "jana", sentence, List.of(petr, hostile)));
        List<CallEvent> events = new ArrayList<>(story.events());
        try (Database database = Database.open(DatabaseSettings.embedded(run.resolve("history")))) {
            new JdbcInteractionStore(database).append(events);
        }
    }

    @Test
    void tellsOfEachDecisionWhoLostAndWhy() {
        store();
        Result why = why("c-1");
        assertThat(why.code()).isZero();
        assertThat(why.out().getFirst()).startsWith("Call c-1, ");
        assertThat(why.out().get(1)).contains("waits in queue support for Czech");
        assertThat(why.out().get(2)).endsWith("is offered to Jana Nováková: Czech 5, idle longest (3 min)");
        assertThat(why.out().get(3).strip()).isEqualTo("not Petr Dvořák: Czech 2 < 4");
        assertThat(why.out()).hasSize(5).noneMatch(line -> line.contains("\u001b"));
    }

    @Test
    void tellsWhatTheFlowAskedForThisCaller() {
        Story story = Story.of("c-4").arrived().queuedAsking("about invoice, needs (jana or petr)");
        try (Database database = Database.open(DatabaseSettings.embedded(run.resolve("history")))) {
            new JdbcInteractionStore(database).append(story.events());
        }
        assertThat(why("c-4").out().get(1))
                .endsWith("waits in queue support for Czech; about invoice, needs (jana or petr)");
        assertThat(new JsonObject(why("c-4", "--json").out().getLast()).getString("asks"))
                .isEqualTo("about invoice, needs (jana or petr)");
    }

    @Test
    void speaksJson() {
        store();
        List<JsonObject> lines =
                why("c-1", "--json").out().stream().map(JsonObject::new).toList();
        assertThat(lines).extracting(line -> line.getString("what")).containsExactly("queued", "offered");
        JsonObject lost = lines.getLast().getJsonArray("lost").getJsonObject(0);
        assertThat(lost.getString("agent")).isEqualTo("petr");
        assertThat(lost.getString("reason")).isEqualTo("language");
    }

    @Test
    void saysWhichVersionOfTheFlowAnswered() {
        Story story = Story.of("c-3").answered().queued();
        try (Database database = Database.open(DatabaseSettings.embedded(run.resolve("history")))) {
            new JdbcInteractionStore(database).append(story.events());
        }

        assertThat(why("c-3").out().getFirst()).endsWith(", answered by flow reception, version 3f2a9c81d20b");
        JsonObject arrived = new JsonObject(why("c-3", "--json").out().getFirst());
        assertThat(arrived.getString("what")).isEqualTo("arrived");
        assertThat(arrived.getString("version")).isEqualTo("3f2a9c81d20b");
    }

    @Test
    void tellsWhyNobodyWasThere() {
        Story story = Story.of("c-2").toQueue();
        CallEvent.Lost petr = new CallEvent.ToldLost(Map.of("agent", "petr", "words", "signed out"));
        story.add(new CallEvent.Unmatched(story.stamp(), "support", 0, List.of(petr)));
        try (Database database = Database.open(DatabaseSettings.embedded(run.resolve("history")))) {
            new JdbcInteractionStore(database).append(story.events());
        }

        List<String> words = why("c-2").out();
        assertThat(words.get(2)).contains("Nobody can take ").endsWith("call yet");
        assertThat(words.get(3).strip()).isEqualTo("not Petr Dvořák: signed out");
        JsonObject unmatched = new JsonObject(why("c-2", "--json").out().getLast());
        assertThat(unmatched.getString("what")).isEqualTo("unmatched");
        assertThat(unmatched.getJsonArray("lost").getJsonObject(0).getString("words"))
                .isEqualTo("signed out");
    }

    @Test
    void endsWithOneWhenThereIsNoSuchCall() {
        Result why = why("c-9");
        assertThat(why.code()).isEqualTo(1);
        assertThat(why.err()).contains("there is no call c-9");
    }
}
