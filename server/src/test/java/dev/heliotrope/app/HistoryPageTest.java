package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallEvent.LanguageSource;
import dev.heliotrope.call.CallEvent.Party;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.history.Interaction;
import dev.heliotrope.history.InteractionStore;
import dev.heliotrope.history.Story;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HistoryPageTest {
    private static final String HOSTILE = "\u001b[2J\u009b31m\u202etxt\r\n\u2028";
    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");
    private final HistoryPage page = page(false);

    private static HistoryPage page(boolean json) {
        Map<String, String> names = Map.of("jana", "Jana Nováková", "mallory", HOSTILE);
        return new HistoryPage(json, PRAGUE, id -> names.getOrDefault(id, id));
    }

    private static Interaction call(Story story) {
        return Interaction.of(story.events());
    }

    @Test
    void isATableInTheLocalZone() {
        Interaction over = Interaction.of(Story.whole("c-1"));
        Interaction summer = call(Story.of("heliotrope-1764012345.7", Instant.parse("2026-07-01T22:30:00Z"))
                .answered());

        assertThat(page.table(List.of(over, summer)))
                .containsExactly(
                        "BEGAN                       FROM           DIALLED        FLOW              LANG  QUEUE    AGENT          WAIT"
                                + "  TALK  END                  CALL",
                        "2026-11-20 10:30:00 +01:00  +420777123456  +420222000111  -                 cs    support  Jana Nováková  0:04"
                                + "  0:06  completed by caller  c-1",
                        "2026-07-02 00:30:00 +02:00  +420777123456  +420222000111  reception 3f2a9c  -     -        -              -   "
                                + "  -     still on             heliotrope-1764012345.7");
    }

    @Test
    void hasNoTitlesOverNothing() {
        assertThat(page.table(List.of())).isEmpty();
        assertThat(page(true).table(List.of())).isEmpty();
    }

    @Test
    void saysThatTheNumberIsWithheld() {
        Story story = Story.of("c-1");
        story.add(new CallEvent.Arrived(story.stamp(), PhoneNumber.WITHHELD, new PhoneNumber("100")));

        assertThat(page.table(List.of(call(story))).getLast())
                .contains("withheld")
                .contains("100");
    }

    @Test
    void isOneObjectALineForPrograms() {
        List<String> lines =
                page(true).table(List.of(Interaction.of(Story.whole("c-1")), Interaction.of(Story.whole("c-2"))));

        assertThat(lines).hasSize(2).allMatch(line -> !line.contains("\n"));
        JsonObject call = new JsonObject(lines.getFirst());
        assertThat(call.getString("id")).isEqualTo("c-1");
        assertThat(call.getString("began")).isEqualTo("2026-11-20T09:30:00.125Z");
        assertThat(call.getString("agent"))
                .as("the id, which does not change with the name")
                .isEqualTo("jana");
        assertThat(call.getDouble("waited")).isEqualTo(4.0);
        assertThat(call.getString("cause")).isEqualTo("completed");
        assertThat(call.getString("version"))
                .as("older than versions in events")
                .isNull();
    }

    @Test
    void tellsProgramsWhichVersionAnswered() {
        JsonObject call = new JsonObject(
                page(true).table(List.of(call(Story.of("c-1").answered()))).getFirst());
        assertThat(call.getString("flow")).isEqualTo("reception");
        assertThat(call.getString("version")).isEqualTo("3f2a9c81d20b");
    }

    @Test
    void tellsOneCallInWords() {
        InteractionStore.Story story = new InteractionStore.Story(Story.whole("c-1"), 2);

        assertThat(page.story(story))
                .startsWith(
                        "Call c-1, 2026-11-20 10:30:00 +01:00",
                        "10:30:00.125  Caller +420777123456 dials +420222000111")
                .contains("10:30:11.125  Jana Nováková and caller +420777123456 talked 6 s; the caller hung up")
                .endsWith("2 more events were written by a newer Heliotrope")
                .hasSize(15);
    }

    @Test
    void nothingFromOutsideActsOnTheTerminal() {
        Story story = Story.of("c-1").toQueue();
        story.add(new CallEvent.Offered(story.stamp(), "o-1", "mallory", HOSTILE));
        story.add(new CallEvent.Resumed(story.stamp(), HOSTILE));
        story.answered("o-1", "mallory", 1).ended(Party.CALLER, EndCause.COMPLETED);
        Interaction call = call(story);

        List<String> told = page.story(new InteractionStore.Story(story.events(), 0));
        assertThat(told).hasSize(story.events().size() + 1).noneMatch(HistoryPageTest::acts);
        assertThat(page.table(List.of(call))).hasSize(2).noneMatch(HistoryPageTest::acts);
        List<String> json = page(true).table(List.of(call));
        assertThat(json).hasSize(1).noneMatch(HistoryPageTest::acts);
        assertThat(new JsonObject(json.getFirst())
                        .getJsonArray("offers")
                        .getJsonObject(0)
                        .getString("why"))
                .as("a program still gets what there was")
                .isEqualTo(HOSTILE);
    }

    private static boolean acts(String line) {
        return line.codePoints()
                .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == 0x2028);
    }

    @ParameterizedTest
    @EnumSource(EndCause.class)
    void hasWordsForEveryEnd(EndCause cause) {
        Interaction call = call(Story.of("c-1").language(LanguageSource.DEFAULT).ended(Party.AGENT, cause));
        assertThat(page.table(List.of(call)).getLast()).doesNotContain("_").doesNotContain("still on");
    }
}
