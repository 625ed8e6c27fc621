package dev.heliotrope.asterisk.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.KeyEntry;
import dev.heliotrope.call.KeyEntry.Closing;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineAction.Ask;
import dev.heliotrope.call.LineAction.Play;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.call.LineResult.Done;
import dev.heliotrope.call.LineResult.Gone;
import dev.heliotrope.call.LineResult.Pressed;
import dev.heliotrope.call.LineResult.Silence;
import dev.heliotrope.call.LineResult.Why;
import dev.heliotrope.call.Sound;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is said and asked, on a real channel of a real Asterisk. */
class AgiLineIT extends RealLine {
    @Test
    void arrivesWithTheNumberDialled() {
        assertThat(line.arrival()).isInstanceOfSatisfying(Arrival.Caller.class, caller -> {
            assertThat(caller.dialled().digits()).isEqualTo("+420222000111");
            assertThat(caller.call().value()).startsWith("heliotrope-");
            assertThat(caller.checkpoint()).isNull();
        });
    }

    @Test
    void answersPlaysAndIsDone() throws Exception {
        assertThat(perform(new LineAction.Answer())).isEqualTo(new Done());
        long before = System.nanoTime();
        assertThat(perform(new Play(List.of(blip, blip, blip), false))).isEqualTo(new Done());
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isBetween(Duration.ofMillis(850), LONG);
        assertThat(perform(new Play(List.of(blip, blip), true))).isEqualTo(new Done());
        line.finish();
        await().until(() -> asterisk.channels().isEmpty());
        assertThat(ROOM.isEmpty()).isTrue();
        assertThat(away()).contains("0 results");
    }

    @Test
    void playsUntilAKey() throws Exception {
        CompletableFuture<LineResult> played = start(new Play(List.of(blip, drone), true));
        press("#", "BackGround");
        assertThat(played.get()).isEqualTo(new Pressed("#"));
    }

    @Test
    void gathersDigitsOverAPrompt() throws Exception {
        perform(new LineAction.Answer());
        CompletableFuture<LineResult> asked = start(new Ask(List.of(drone, blip), 4, Duration.ofSeconds(5)));
        press("12#", "BackGround");
        assertThat(asked.get()).isEqualTo(new Pressed("12"));
        asked = start(new Ask(List.of(blip, drone, blip), 3, Duration.ofSeconds(5)));
        press("789", "BackGround");
        assertThat(asked.get()).isEqualTo(new Pressed("789"));
    }

    /** None of the keys may fall between two commands. */
    @Test
    void gathersDigitsUpToAnotherClosingKeyAndInATimeOfTheirOwn() throws Exception {
        perform(new LineAction.Answer());
        CompletableFuture<LineResult> asked = start(new Ask(List.of(drone), entry(Closing.STAR)));
        press("12#4*", "AGI");
        assertThat(asked.get()).isEqualTo(new Pressed("12#4"));
        asked = start(new Ask(List.of(drone, drone), entry(Closing.SQUARE)));
        press("78", "BackGround");
        assertThat(asked.get()).isEqualTo(new Pressed("78"));
    }

    /** Six digits, patient for the first and not for the others. */
    private static KeyEntry entry(Closing closing) {
        return new KeyEntry(1, 6, LONG, Duration.ofSeconds(1), closing, "", false);
    }

    @Test
    void gathersOneDigitWithOneCommand() throws Exception {
        perform(new LineAction.Answer());
        assertThat(pressedUntilDone("4", new Ask(List.of(drone), 1, LONG))).isEqualTo(new Pressed("4"));
    }

    @Test
    void hearsSilence() throws Exception {
        assertThat(perform(new Ask(List.of(blip, blip), 1, Duration.ofMillis(400))))
                .isEqualTo(new Silence());
        assertThat(perform(new Ask(List.of(), 1, Duration.ofMillis(400)))).isEqualTo(new Silence());
    }

    @Test
    void goesOnWithoutASoundThatIsNotThere() throws Exception {
        Sound missing = new Sound(sounds.resolve("missing").toString());
        assertThat(perform(new Play(List.of(missing), false))).isEqualTo(new Done());
        assertThat(perform(new Ask(List.of(missing), 1, Duration.ofMillis(300))))
                .isEqualTo(new Silence());
    }

    @Test
    void hearsTheHangupInAPromptAndStillSaysThatItIsDone() throws Exception {
        CompletableFuture<LineResult> asked = start(new Ask(List.of(drone, drone), 1, LONG));
        await().until(() -> asterisk.channels().stream().anyMatch(channel -> channel.contains("!BackGround!")));
        asterisk.ask("channel request hangup " + line.arrival().channel());
        assertThat(asked.get(5, TimeUnit.SECONDS)).isEqualTo(new Gone(Why.HUNG_UP));
        line.finish();
        await().until(() -> asterisk.channels().isEmpty());
        assertThat(away()).contains("0 results");
    }

    @Test
    void hearsTheHangupWhileItGathers() throws Exception {
        perform(new LineAction.Answer());
        CompletableFuture<LineResult> asked = start(new Ask(List.of(drone), 1, LONG));
        asterisk.ask("channel request hangup " + line.arrival().channel());
        assertThat(asked.get(5, TimeUnit.SECONDS)).isEqualTo(new Gone(Why.HUNG_UP));
    }

    @Test
    void hangsUp() throws Exception {
        perform(new LineAction.Answer());
        assertThat(perform(new LineAction.HangUp())).isEqualTo(new Gone(Why.HUNG_UP));
        line.finish();
        await().until(() -> asterisk.channels().isEmpty());
        assertThat(away()).contains("0 results");
    }

    @Test
    void leavesTheLastWordsToTheDialplan() throws Exception {
        perform(new LineAction.Answer());
        String channel = line.arrival().channel();
        assertThat(perform(new LineAction.HangUp(List.of(blip, drone)))).isEqualTo(new Gone(Why.HUNG_UP));
        line.finish();
        await().until(() -> asterisk.channels().stream()
                .anyMatch(any ->
                        any.startsWith(channel) && any.contains("!heliotrope-done!") && any.contains("!Playback!")));
        asterisk.ask("channel request hangup " + channel);
        await().until(() -> asterisk.channels().isEmpty());
        assertThat(away()).contains("0 results");
    }
}
