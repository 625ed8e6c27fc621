package dev.heliotrope.asterisk.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineAction.Ask;
import dev.heliotrope.call.LineAction.Park;
import dev.heliotrope.call.LineAction.Play;
import dev.heliotrope.call.LineAction.PlayOnHold;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.call.LineResult.Done;
import dev.heliotrope.call.LineResult.Gone;
import dev.heliotrope.call.LineResult.Pressed;
import dev.heliotrope.call.LineResult.Silence;
import dev.heliotrope.call.LineResult.Why;
import dev.heliotrope.call.LineResult.Woken;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A caller on hold, and what their channel keeps for the next server. */
class HoldIT extends RealLine {
    @Test
    void parksAndIsWokenWithinMoments() throws Exception {
        perform(new LineAction.Answer());
        assertThat(perform(new Park(Duration.ofMillis(300)))).isEqualTo(new Silence());
        assertThat(pressedUntilDone("D", new Park(LONG))).isEqualTo(new Woken());
        assertThat(perform(new Play(List.of(blip), true))).isEqualTo(new Done());
        assertThat(pressedUntilDone("5", new Park(LONG))).isEqualTo(new Pressed("5"));
    }

    @Test
    void keepsACheckpointAlongWithAPrompt() throws Exception {
        perform(new LineAction.Answer());
        String kept = "l=cs&s=menu&x.a=%22%2B+_-.*&z=12ab";
        perform(LineAction.Remember.withNext(kept));
        assertThat(perform(new Play(List.of(blip), true))).isEqualTo(new Done());
        dropped(kept);
        perform(LineAction.Remember.withNext("l=cs&s=b"));
        assertThat(perform(new Park(Duration.ofMillis(100)))).isEqualTo(new Silence());
        dropped("l=cs&s=b");
    }

    @Test
    void isAskedForAgainWithItsCheckpointWhenDropped() throws Exception {
        perform(new LineAction.Answer());
        String shorter = "l=cs&s=menu";
        String longer = "l=cs&x=" + "%20a+".repeat(1190);
        perform(new LineAction.Remember(longer));
        dropped(longer);
        perform(new LineAction.Remember(shorter));
        dropped(shorter);
    }

    @Test
    void tellsTheNextServerOfACallerWhoLeftInBetween() throws Exception {
        perform(new LineAction.Remember("l=cs&s=menu"));
        asterisk.ask("channel request hangup " + line.arrival().channel());
        dropConnection();
        await().until(() -> away().contains("l=cs&s=menu"));
    }

    @Test
    void playsMusicAfterTheWordsAndKeepsTheCheckpointWithBoth() throws Exception {
        perform(new LineAction.Answer());
        perform(LineAction.Remember.withNext("l=cs&s=%2Bqueue"));
        long before = System.nanoTime();
        assertThat(perform(new PlayOnHold(List.of(blip, blip)))).isEqualTo(new Done());
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(550));
        assertThat(pressedUntilDone("D", new Park(LONG))).isEqualTo(new Woken());
        dropped("l=cs&s=%2Bqueue");
    }

    @Test
    void knowsAHangupOnHoldAndLeavesNoWordOfItForTheNextServer() throws Exception {
        perform(new LineAction.Answer());
        perform(new LineAction.Remember("l=cs&s=queue"));
        perform(new Park(Duration.ofMillis(100)));
        CompletableFuture<LineResult> parked = start(new Park(LONG));
        asterisk.ask("channel request hangup " + line.arrival().channel());
        assertThat(parked.get(5, TimeUnit.SECONDS)).isEqualTo(new Gone(Why.HUNG_UP));
        line.finish();
        await().until(() -> asterisk.channels().isEmpty());
        assertThat(away()).contains("0 results");
    }

    /** The words go on to their end when the server has died. */
    @Test
    void leavesWordOfACallerWhoHungUpDuringTheWords() throws Exception {
        perform(new LineAction.Answer());
        perform(new Park(Duration.ofMillis(100)));
        perform(new LineAction.Remember("l=cs&s=queue"));
        start(new PlayOnHold(List.of(drone)));
        await().until(() -> asterisk.channels().stream().anyMatch(channel -> channel.contains("!Playback!")));
        dropConnection();
        asterisk.ask("channel request hangup " + line.arrival().channel());
        await().until(() -> away().contains("l=cs&s=queue"));
    }

    @Test
    void leavesWordOfACallerWhoHungUpAfterTheServerHadDiedWhileTheyWereOnHold() throws Exception {
        perform(new LineAction.Answer());
        perform(new LineAction.Remember("l=cs&s=queue"));
        perform(new Park(Duration.ofMillis(100)));
        start(new Park(LONG));
        dropped("l=cs&s=queue");
        asterisk.ask("channel request hangup " + line.arrival().channel());
        dropConnection();
        await().until(() -> away().contains("l=cs&s=queue"));
    }

    /** Asterisk would wait for the end of the music, be it ours or the dialplan's. */
    @Test
    void asksWithoutWordsAsLongAsItSaysAlthoughThereWasMusic() throws Exception {
        perform(new LineAction.Answer());
        perform(new LineAction.Remember("l=cs&s=queue"));
        perform(new Park(Duration.ofMillis(300)));
        Ask soundless = new Ask(List.of(), 2, Duration.ofMillis(500));
        assertThat(start(soundless).get(4, TimeUnit.SECONDS)).isEqualTo(new Silence());
        dropped("l=cs&s=queue");
        assertThat(start(soundless).get(4, TimeUnit.SECONDS)).isEqualTo(new Silence());
    }
}
