package dev.heliotrope.asterisk.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineAction.Ask;
import dev.heliotrope.call.LineAction.Park;
import dev.heliotrope.call.LineAction.Play;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.call.LineResult.Gone;
import dev.heliotrope.call.LineResult.Pressed;
import dev.heliotrope.call.LineResult.Why;
import dev.heliotrope.call.Sound;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a line says on the wire from its first action to its end, and what it makes of the replies. */
class AgiLineTest extends ScriptedLine {
    @Test
    void answers() {
        perform(new LineAction.Answer(), "200 result=0");
        assertThat(wire.sent).containsExactly("ANSWER");
        assertThat(result()).isEqualTo(new LineResult.Done());
    }

    @Test
    void leavesTheHangingUpToTheDialplan() {
        perform(new LineAction.HangUp());
        assertThat(result()).isEqualTo(new Gone(Why.HUNG_UP));
        assertThat(wire.sent).isEmpty();
        line.finish();
        assertThat(wire.closed).isFalse();
        read("200 result=1");
        assertThat(wire.sent).containsExactly("SET VARIABLE \"HELIO_DONE\" \"1\"");
        assertThat(wire.closed).isTrue();
    }

    @Test
    void leavesTheLastWordsToTheDialplan() {
        perform(new LineAction.HangUp(List.of(HELLO)));
        line.finish();
        assertThat(wire.sent).containsExactly("SET VARIABLE \"HELIO_DONE\" \"/s/hello\"");
    }

    @Test
    void doesOneActionAtATime() {
        perform(new Park(FIVE));
        assertThatThrownBy(() -> perform(new Park(FIVE))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void performsTheNextActionFromWithinTheResult() {
        line.perform(new LineAction.Answer(), any -> line.perform(new Play(List.of(HELLO), false), results::add));
        read("200 result=0", "200 result=0");
        assertThat(result()).isEqualTo(new LineResult.Done());
    }

    @Test
    void overlooksWhatIsNoReply() {
        perform(
                new LineAction.Answer(),
                "",
                "20",
                "2000 result=1",
                "100 result=0 Trying...",
                "nonsense",
                "200 result=0");
        assertThat(result()).isEqualTo(new LineResult.Done());
    }

    @Test
    void survivesAStormOfHangups() {
        perform(new Park(FIVE), "200 result=0");
        read(Stream.generate(() -> "HANGUP").limit(200_000).toArray(String[]::new));
        assertThat(results).isEmpty();
        read("200 result=-1");
        assertThat(result()).isEqualTo(new Gone(Why.HUNG_UP));
    }

    @Test
    void allInOneCommand() {
        perform(new Play(List.of(HELLO, MENU), false), "200 result=0");
        assertThat(wire.sent).containsExactly("EXEC \"Playback\" \"/s/hello&/s/menu\"");
        assertThat(result()).isEqualTo(new LineResult.Done());
    }

    @Test
    void untilAKey() {
        perform(new Play(List.of(HELLO, MENU), true), "200 result=50");
        assertThat(wire.sent).containsExactly("EXEC \"Background\" \"/s/hello&/s/menu\"");
        assertThat(result()).isEqualTo(new Pressed("2"));
    }

    @Test
    void againWhenALateWakingKeyCutItShort() {
        perform(new Play(List.of(HELLO), true), "200 result=68", "200 result=0");
        assertThat(wire.sent).hasSize(2);
        assertThat(result()).isEqualTo(new LineResult.Done());
    }

    @Test
    void nothingWithoutACommand() {
        perform(new Play(List.of(), false));
        assertThat(wire.sent).isEmpty();
        assertThat(result()).isEqualTo(new LineResult.Done());
    }

    @Test
    void inSeveralCommandsWhatIsTooLongForOne() {
        List<Sound> many = IntStream.range(0, 30)
                .mapToObj(n -> new Sound("/s/" + "x".repeat(200) + n))
                .toList();
        perform(
                new Play(many, false),
                Stream.generate(() -> "200 result=0").limit(10).toArray(String[]::new));
        assertThat(wire.sent).hasSizeBetween(4, 5).allMatch(command -> command.length() <= AgiCommand.LONGEST);
        assertThat(String.join(",", wire.sent))
                .contains(many.stream().map(Sound::path).toList());
        assertThat(result()).isEqualTo(new LineResult.Done());
    }

    @Test
    void whenTheCallerHangsUpInAPrompt() {
        perform(new Ask(List.of(MENU), 1, FIVE), "200 result=-1", "HANGUP", "200 result=0");
        assertThat(wire.sent).containsExactly("GET DATA \"/s/menu\" 5000 1", "NOOP");
        assertThat(result()).isEqualTo(new Gone(Why.HUNG_UP));
    }

    @Test
    void whenTheChannelIsDeadAlready() {
        perform(new Play(List.of(HELLO), false), "511 Command Not Permitted on a dead channel or intercept routine");
        assertThat(result()).isEqualTo(new Gone(Why.HUNG_UP));
    }

    @Test
    void whenTheConnectionIsLost() {
        perform(new Park(FIVE), "200 result=0");
        line.closed();
        assertThat(result()).isEqualTo(new Gone(Why.LOST));
    }

    @Test
    void asLostWhenAsteriskDoesNotKnowTheCommand() {
        perform(
                new Play(List.of(HELLO), false),
                "520-Invalid command syntax.  Proper usage follows:",
                "HANGUP",
                "200 result=0",
                "the end of it.520 End of proper usage.");
        assertThat(result()).isEqualTo(new Gone(Why.LOST));
    }

    @Test
    void onceTheActionIsOverIfFinishedWithinIt() {
        perform(new Park(FIVE), "200 result=0");
        line.finish();
        assertThat(wire.sent).hasSize(2);
        read("200 result=68", "200 result=1");
        assertThat(wire.sent).endsWith("SET VARIABLE \"HELIO_DONE\" \"1\"");
        assertThat(wire.closed).isTrue();
    }
}
