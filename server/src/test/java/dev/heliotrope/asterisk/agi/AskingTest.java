package dev.heliotrope.asterisk.agi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.KeyEntry;
import dev.heliotrope.call.KeyEntry.Closing;
import dev.heliotrope.call.LineAction.Ask;
import dev.heliotrope.call.LineAction.Play;
import dev.heliotrope.call.LineResult.Done;
import dev.heliotrope.call.LineResult.Pressed;
import dev.heliotrope.call.LineResult.Silence;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asking: one command for one sound, whatever the digits. */
class AskingTest extends ScriptedLine {
    @Test
    void withOneCommandForOneSound() {
        perform(new Ask(List.of(MENU), 1, FIVE), "200 result=3");
        assertThat(wire.sent).containsExactly("GET DATA \"/s/menu\" 5000 1");
        assertThat(result()).isEqualTo(new Pressed("3"));
    }

    @Test
    void withTwoForMoreSounds() {
        perform(new Ask(List.of(HELLO, MENU, KEYS), 4, FIVE), "200 result=0", "200 result=1234");
        assertThat(wire.sent)
                .containsExactly("EXEC \"Background\" \"/s/hello&/s/menu\"", "GET DATA \"/s/keys\" 5000 4");
        assertThat(result()).isEqualTo(new Pressed("1234"));
    }

    @Test
    void takingAKeyPressedEarlyAsTheFirst() {
        perform(new Ask(List.of(HELLO, MENU), 4, FIVE), "200 result=49", "200 result=23 (timeout)");
        assertThat(wire.sent).containsExactly("EXEC \"Background\" \"/s/hello\"", "GET DATA \"\" 5000 3");
        assertThat(result()).isEqualTo(new Pressed("123"));
    }

    @Test
    void endingAtOnceWhenThatKeyIsAll() {
        perform(new Ask(List.of(HELLO, MENU), 1, FIVE), "200 result=42");
        assertThat(wire.sent).hasSize(1);
        assertThat(result()).isEqualTo(new Pressed("*"));
    }

    @ParameterizedTest
    @CsvSource({"200 result= (timeout),''", "200 result=12 (timeout),12", "200 result=,#", "200 result=D12,12"})
    void makingOfTheReply(String reply, String digits) {
        perform(new Ask(List.of(MENU), 5, FIVE), reply);
        assertThat(result()).isEqualTo(digits.isEmpty() ? new Silence() : new Pressed(digits));
    }

    @Test
    void againWhenALateWakingKeyCutItShort() {
        perform(new Ask(List.of(MENU), 1, FIVE), "200 result=D", "200 result=1");
        assertThat(wire.sent).containsExactly("GET DATA \"/s/menu\" 5000 1", "GET DATA \"/s/menu\" 5000 1");
        assertThat(result()).isEqualTo(new Pressed("1"));
    }

    @Test
    void withATimeOfItsOwnBetweenDigits() {
        perform(entry(4, Closing.SQUARE, ""), "200 result=1", "200 result=23 (timeout)");
        assertThat(wire.sent).containsExactly("GET DATA \"/s/menu\" 5000 1", "GET DATA \"\" 2000 3");
        assertThat(result()).isEqualTo(new Pressed("123"));
    }

    @Test
    void withoutWordsAfterDigitsThatWereTypedAhead() {
        perform(new Ask(List.of(), KeyEntry.upTo(4, FIVE).after("12")), "200 result=34");
        assertThat(wire.sent).containsExactly("GET DATA \"\" 5000 2");
        assertThat(result()).isEqualTo(new Pressed("1234"));
    }

    /** "Enter your PIN, followed by the hash key", and then it is complete without. */
    @Test
    void theKeyThatClosesACompleteNumberCutsNothingShortAndAnswersNothing() {
        keyed("7391");
        perform(new Play(List.of(HELLO), true), "200 result=35", "200 result=0");
        assertThat(wire.sent.subList(1, 3)).containsOnly("EXEC \"Background\" \"/s/hello\"");
        assertThat(result()).isEqualTo(new Done());
        keyed("7391");
        perform(new Ask(List.of(MENU), 1, FIVE), "200 result=", "200 result=2");
        assertThat(result()).isEqualTo(new Pressed("2"));
        keyed("7391");
        perform(new Ask(List.of(HELLO, MENU), 1, FIVE), "200 result=35", "200 result=50");
        assertThat(result()).isEqualTo(new Pressed("2"));
    }

    @Test
    void itCountsOnceAndNotWhereTheNumberWasClosedOrNoNumber() {
        keyed("7391");
        perform(new Ask(List.of(MENU), 1, FIVE), "200 result=", "200 result=");
        assertThat(result()).isEqualTo(new Pressed("#"));
        perform(new Ask(List.of(MENU), 4, FIVE), "200 result=739");
        result();
        perform(new Play(List.of(HELLO), true), "200 result=35");
        assertThat(result()).isEqualTo(new Pressed("#"));
        perform(new Ask(List.of(MENU), 1, FIVE), "200 result=1");
        result();
        perform(new Play(List.of(HELLO), true), "200 result=35");
        assertThat(result()).isEqualTo(new Pressed("#"));
    }

    private void keyed(String pin) {
        perform(new Ask(List.of(MENU), 4, FIVE), "200 result=" + pin);
        assertThat(result()).isEqualTo(new Pressed(pin));
    }

    @ParameterizedTest
    @CsvSource({"STAR,49,42,1", "NONE,49,35,1#", "NONE,42,0,*", "STAR,42,0,*", "SQUARE,49,-1,1"})
    void keyByKeyUntilAnotherClosingKey(Closing closing, int first, int second, String digits) {
        String begun = closing == Closing.SQUARE ? "200 result=1" : "200 result=" + (char) first;
        perform(entry(2, closing, ""), begun, "200 result=" + second, "200 result=0", "200 result=0");
        assertThat(result()).isEqualTo(new Pressed(digits));
    }

    private static Ask entry(int most, Closing closing, String typed) {
        return new Ask(List.of(MENU), new KeyEntry(1, most, FIVE, Duration.ofSeconds(2), closing, typed, false));
    }

    @Test
    void inSilenceWhenTheSoundIsNotThere() {
        perform(new Ask(List.of(MENU), 1, FIVE), "200 result=-1", "200 result=0", "200 result=7");
        assertThat(wire.sent).containsExactly("GET DATA \"/s/menu\" 5000 1", "NOOP", "GET DATA \"\" 5000 1");
        assertThat(result()).isEqualTo(new Pressed("7"));
    }
}
