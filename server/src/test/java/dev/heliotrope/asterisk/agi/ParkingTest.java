package dev.heliotrope.asterisk.agi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.LineAction.Ask;
import dev.heliotrope.call.LineAction.Park;
import dev.heliotrope.call.LineAction.Play;
import dev.heliotrope.call.LineAction.PlayOnHold;
import dev.heliotrope.call.LineAction.Remember;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.call.LineResult.Gone;
import dev.heliotrope.call.LineResult.Pressed;
import dev.heliotrope.call.LineResult.Silence;
import dev.heliotrope.call.LineResult.Why;
import dev.heliotrope.call.LineResult.Woken;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On hold: music, a wait that a key ends, and what the channel says meanwhile. */
class ParkingTest extends ScriptedLine {
    private static final String HOLD = "GOSUB \"heliotrope-hold\" \"s\" \"1\" \",\"";

    @Test
    void afterWordsAndACheckpointWithOneCommandMore() {
        perform(Remember.withNext("l=cs&s=a"));
        perform(new PlayOnHold(List.of(HELLO)), "100 result=0 Trying...", "200 result=0 Gosub complete");
        perform(new Park(FIVE), "200 result=68");
        assertThat(wire.sent)
                .containsExactly("GOSUB \"heliotrope-hold\" \"s\" \"1\" \"l=cs&s=a,/s/hello\"", "WAIT FOR DIGIT 5000");
        assertThat(results).containsExactly(new LineResult.Done(), new LineResult.Done(), new Woken());
    }

    @Test
    void andKnowsAHangupWithoutAskingAndSaysThatItIsDone() {
        perform(new Park(FIVE), "200 result=0 Gosub complete", "200 result=-1");
        assertThat(result()).isEqualTo(new Gone(Why.HUNG_UP));
        line.finish();
        assertThat(wire.sent).containsExactly(HOLD, "WAIT FOR DIGIT 5000", "SET VARIABLE \"HELIO_DONE\" \"1\"");
    }

    @Test
    void andSaysThatItIsDoneWhereTheHangupCameDuringTheWords() {
        perform(new PlayOnHold(List.of(HELLO)), "HANGUP", "200 result=0 Gosub complete (abnormal exit)");
        assertThat(result()).isEqualTo(new Gone(Why.HUNG_UP));
        line.finish();
        assertThat(wire.sent).endsWith("SET VARIABLE \"HELIO_DONE\" \"1\"");
    }

    @Test
    void inSilenceWhereTheDialplanIsOlderThanWe() {
        perform(new Park(FIVE), "200 result=-1 Gosub label not found", "200 result=0", "200 result=68");
        assertThat(wire.sent).containsExactly(HOLD, "NOOP", "WAIT FOR DIGIT 5000");
        assertThat(result()).isEqualTo(new Woken());
    }

    @Test
    void untilAQuestionWithoutWordsForWhichTheMusicStops() {
        perform(new Park(FIVE), "200 result=0 Gosub complete", "200 result=0");
        perform(new Ask(List.of(), 1, FIVE), "200 result=0", "200 result=4");
        assertThat(wire.sent).endsWith("SET MUSIC OFF", "GET DATA \"\" 5000 1");
        assertThat(results).endsWith(new Pressed("4"));
    }

    @ParameterizedTest
    @CsvSource({"68,woken", "0,silence", "53,5"})
    void withMusic(int reply, String expected) {
        perform(new Park(FIVE), "200 result=0", "200 result=" + reply);
        assertThat(wire.sent).containsExactly(HOLD, "WAIT FOR DIGIT 5000");
        assertThat(result())
                .isEqualTo(
                        switch (expected) {
                            case "woken" -> new Woken();
                            case "silence" -> new Silence();
                            default -> new Pressed(expected);
                        });
    }

    @Test
    void againWithoutStartingTheMusicAgain() {
        perform(new Park(FIVE), "200 result=0", "200 result=0");
        perform(new Park(FIVE), "200 result=0");
        assertThat(wire.sent).containsExactly(HOLD, "WAIT FOR DIGIT 5000", "WAIT FOR DIGIT 5000");
    }

    @Test
    void againWithMusicAfterSomethingWasPlayed() {
        perform(new Park(FIVE), "200 result=0", "200 result=0");
        perform(new Play(List.of(HELLO), false), "200 result=0");
        perform(new Park(FIVE));
        assertThat(wire.sent).endsWith("EXEC \"Playback\" \"/s/hello\"", HOLD);
    }
}
