package dev.heliotrope.asterisk.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages of callers, and recordings of talks. */
class RecordingTest extends ScriptedLine {
    private final LineAction.TakeMessage take =
            new LineAction.TakeMessage("/m/1", Duration.ofSeconds(60), Duration.ofSeconds(4));

    @Test
    void areEndedByTheSquareKeySilenceOrTheLongestTime() {
        perform(take, "200 result=35 (dtmf) endpos=16000");
        assertThat(wire.sent).containsExactly("RECORD FILE \"/m/1\" wav # 60000 BEEP s=4");
        assertThat(result()).isEqualTo(new LineResult.Recorded(Duration.ofSeconds(2), false));
        perform(take, "200 result=0 (timeout) endpos=480000");
        assertThat(result()).isEqualTo(new LineResult.Recorded(Duration.ofSeconds(60), false));
    }

    @Test
    void areKeptWhenTheCallerHangsUp() {
        perform(take, "200 result=-1 (hangup) endpos=8000", "HANGUP");
        assertThat(result()).isEqualTo(new LineResult.Recorded(Duration.ofSeconds(1), true));
    }

    @ParameterizedTest
    @CsvSource({"200 result=-1 (writefile)", "200 result=-1 (randomerror) endpos=0", "510 Invalid or unknown command"})
    void thatCannotBeTakenAreSaidSo(String reply) {
        perform(take, reply);
        assertThat(result()).isEqualTo(new LineResult.Done());
    }

    @Test
    void goNowhereButToPlainPaths() {
        assertThatThrownBy(() -> new LineAction.TakeMessage("/m/1 wav # 1", FIVE, FIVE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LineAction.StartRecording("/m/1,b,System(x)"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void beginAndEnd() {
        perform(new LineAction.StartRecording("/r/1"), "200 result=0");
        perform(new LineAction.StopRecording(), "200 result=0");
        assertThat(wire.sent).containsExactly("EXEC \"MixMonitor\" \"/r/1.wav\"", "EXEC \"StopMixMonitor\" \"\"");
    }
}
