package dev.heliotrope.asterisk.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineAction.Park;
import dev.heliotrope.call.LineAction.Ring;
import dev.heliotrope.call.LineResult.Gone;
import dev.heliotrope.call.LineResult.Rang;
import dev.heliotrope.call.LineResult.RingOutcome;
import dev.heliotrope.call.LineResult.Why;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phones are rung, and how that went. */
class RingingTest extends ScriptedLine {
    private final Ring ring = new Ring("201", Duration.ofSeconds(20), List.of(HELLO, MENU), "offer-1");

    @Test
    void inTwoCommands() {
        perform(ring, "200 result=0", "200 result=1 (ANSWER,offer-1/1764012345000,1764012406500)");
        assertThat(wire.sent)
                .containsExactly(
                        "EXEC \"Dial\" \"PJSIP/201,20.0,gim(default)U(heliotrope-whisper^h-1.1^offer-1^/s/hello&/s/menu)\"",
                        HOW_IT_WENT + ",${SHARED(HELIO_JOINED)},${STRFTIME(,,%s%3q)}\"");
        assertThat(result()).isEqualTo(new Rang(RingOutcome.ANSWERED, Duration.ofMillis(61_500), false));
    }

    @ParameterizedTest
    @CsvSource({
        "'NOANSWER,,',NO_ANSWER",
        "'BUSY,,',BUSY",
        "'CHANUNAVAIL,,',UNREACHABLE",
        "'CONGESTION,,',UNREACHABLE",
        "'CANCEL,,',CANCELLED",
        "'DECLINED,,',DECLINED",
        "'ANSWER,,1764012406500',DECLINED",
        "'ANSWER,offer-0/1764012345000,1764012406500',DECLINED",
        "'nonsense',UNREACHABLE",
        "'ANSWER,offer-1/1764012345000,x',ANSWERED",
        "'',UNREACHABLE"
    })
    void withTheOutcome(String value, RingOutcome outcome) {
        perform(ring, "200 result=0", "200 result=1 (" + value + ")");
        assertThat(result()).isEqualTo(new Rang(outcome, Duration.ZERO, false));
    }

    @Test
    void tellingOfTheTalkWhenTheCallerHangsUp() {
        perform(ring, "200 result=-1", "HANGUP", "200 result=1 (ANSWER,offer-1/1764012345000,1764012348000)");
        assertThat(result()).isEqualTo(new Rang(RingOutcome.ANSWERED, Duration.ofSeconds(3), true));
        perform(new Park(FIVE));
        assertThat(result()).isEqualTo(new Gone(Why.HUNG_UP));
        assertThat(wire.sent).hasSize(2);
    }

    @Test
    void nothingThatIsNoExtension() {
        assertThatThrownBy(() -> perform(new Ring("201&DAHDI/g1/900", FIVE, List.of(), "o")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(wire.sent).isEmpty();
        perform(ring);
        assertThat(wire.sent).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"'ANSWER,61',ANSWERED,61", "'BUSY,',BUSY,0", "'NOANSWER,',NO_ANSWER,0", "'CHANUNAVAIL,',UNREACHABLE,0"})
    void andSaysHowItWent(String went, RingOutcome outcome, long seconds) {
        LineAction connect = new LineAction.Connect("PJSIP/+420222000111@trunk", Duration.ofSeconds(30));
        perform(connect, "200 result=0", "200 result=1 (" + went + ")");
        assertThat(wire.sent)
                .containsExactly(
                        "EXEC \"Dial\" \"PJSIP/+420222000111@trunk,30,gib(heliotrope-connecting^s^1)U(heliotrope-connected)\"",
                        HOW_IT_WENT + ",${ANSWEREDTIME}\"");
        assertThat(result()).isEqualTo(new Rang(outcome, Duration.ofSeconds(seconds), false));
    }

    @ParameterizedTest
    @CsvSource({"PJSIP/201&PJSIP/900", "DAHDI/g1/900", "'PJSIP/201,9,S(1)'", "Local/900@from-trunk", "PJSIP/${X}"})
    void withNothingButWhatWeMade(String resource) {
        assertThatThrownBy(() -> new LineAction.Connect(resource, FIVE)).isInstanceOf(IllegalArgumentException.class);
    }
}
