package dev.heliotrope.asterisk.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heliotrope.call.LineAction.Ask;
import dev.heliotrope.call.LineAction.Play;
import dev.heliotrope.call.LineAction.Remember;
import dev.heliotrope.call.LineAction.Ring;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.call.LineResult.Rang;
import dev.heliotrope.call.LineResult.RingOutcome;
import dev.heliotrope.call.Sound;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The checkpoint goes along with the next command where one can take it. */
class RememberingTest extends ScriptedLine {
    @Test
    void inPiecesThatAsteriskCanRead() {
        perform(new Remember("l=cs&" + "x".repeat(3000)), "200 result=1", "200 result=1", "200 result=1");
        assertThat(wire.sent).hasSize(3).allMatch(command -> command.length() < 2047);
        assertThat(wire.sent.get(0)).startsWith("SET VARIABLE \"HELIO_STATE\" \"l=cs&xxx");
        assertThat(wire.sent.get(2)).isEqualTo("SET VARIABLE \"HELIO_STATE3\" \"xxxxx\"");
        assertThat(result()).isEqualTo(new LineResult.Done());
    }

    @Test
    void emptyingWhatALongerOneLeft() {
        line = caller("y".repeat(1501));
        reader = new ReplyReader(line);
        perform(new Remember("l=cs&"), "200 result=1", "200 result=1");
        perform(new Remember("l=uk&"), "200 result=1");
        assertThat(wire.sent)
                .containsExactly(
                        "SET VARIABLE \"HELIO_STATE\" \"l=cs&\"",
                        "SET VARIABLE \"HELIO_STATE2\" \"\"",
                        "SET VARIABLE \"HELIO_STATE\" \"l=uk&\"");
    }

    @Test
    void alongWithWhatIsPlayedNext() {
        perform(Remember.withNext("l=cs&s=a"));
        perform(Remember.withNext("l=cs&s=menu"));
        assertThat(wire.sent).isEmpty();
        perform(new Play(List.of(HELLO), false), "200 result=0");
        perform(new Play(List.of(HELLO), false), "200 result=0");
        assertThat(wire.sent)
                .containsExactly(
                        "EXEC \"Exec\" \"Playback(${IF(0?${SET(HELIO_STATE=l=cs&s=menu)})}/s/hello)\"",
                        "EXEC \"Playback\" \"/s/hello\"");
    }

    @Test
    void beforeWhatCannotTakeItAlong() {
        perform(Remember.withNext("l=cs&s=menu"));
        perform(new Ask(List.of(MENU), 1, FIVE), "200 result=1", "200 result=3");
        perform(Remember.withNext("l=cs&x=" + "x".repeat(1400)));
        perform(
                new Play(
                        List.of(
                                new Sound("/s/" + "y".repeat(190)),
                                new Sound("/s/" + "y".repeat(190)),
                                new Sound("/s/" + "y".repeat(190))),
                        false),
                "200 result=1",
                "200 result=0");
        assertThat(wire.sent)
                .extracting(command -> command.substring(0, 8))
                .containsExactly("SET VARI", "GET DATA", "SET VARI", "EXEC \"Pl");
    }

    @Test
    void notOnAChannelThatHasHungUpMeanwhile() {
        perform(Remember.withNext("l=cs&s=menu"));
        perform(new Ring("201", FIVE, List.of(), "offer-1"), "HANGUP", "511 Command Not Permitted on a dead channel");
        assertThat(wire.sent).hasSize(1);
        assertThat(results).endsWith(new Rang(RingOutcome.CANCELLED, Duration.ZERO, true));
    }

    @Test
    void nothingThatTheDialplanWouldMisread() {
        for (String bad : List.of("a,b", "${X}", "a b", "a\nb", "a)", "a:b", "a?", "x".repeat(6001))) {
            assertThatThrownBy(() -> perform(new Remember(bad))).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
