package dev.heliotrope.asterisk.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallLine;
import dev.heliotrope.call.KeyEntry;
import dev.heliotrope.call.KeyEntry.Closing;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineAction.Ask;
import dev.heliotrope.call.LineAction.Park;
import dev.heliotrope.call.LineAction.Play;
import dev.heliotrope.call.LineAction.Ring;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.call.LineResult.Done;
import dev.heliotrope.call.LineResult.Gone;
import dev.heliotrope.call.LineResult.Pressed;
import dev.heliotrope.call.LineResult.Rang;
import dev.heliotrope.call.LineResult.RingOutcome;
import dev.heliotrope.call.LineResult.Silence;
import dev.heliotrope.call.LineResult.Why;
import dev.heliotrope.call.LineResult.Woken;
import dev.heliotrope.call.Sound;
import dev.heliotrope.pbx.TestAsterisk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each action on a real channel of a real Asterisk. */
class AgiLineIT {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private static Path sounds;

    private static final WaitingRoom ROOM = new WaitingRoom();
    private static AgiServer server;
    private static TestAsterisk asterisk;
    private static KeyPad keys;
    private static Sound blip;
    private static Sound drone;

    private CallLine line;

    @BeforeAll
    static void start() throws Exception {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(20));
        int port = TestAsterisk.freePort();
        asterisk = TestAsterisk.start(port, "201", "202");
        String key = asterisk.secrets().agi();
        server = new AgiServer(AgiLimits.STANDARD, "127.0.0.1", port, key, ROOM);
        server.listen().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        keys = new KeyPad(asterisk);
        blip = Tone.lasting(Duration.ofMillis(300), sounds, "blip");
        drone = Tone.lasting(LONG, sounds, "drone");
    }

    @AfterAll
    static void stop() throws Exception {
        keys.close();
        asterisk.close();
        server.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @BeforeEach
    void call() throws Exception {
        asterisk.call("+420222000111");
        line = ROOM.next();
    }

    @AfterEach
    void noCallIsLeft() {
        line.finish();
        asterisk.ask("channel request hangup all");
        await().until(() -> asterisk.channels().isEmpty());
    }

    private CompletableFuture<LineResult> start(LineAction action) {
        return WaitingRoom.on(line, action);
    }

    private LineResult perform(LineAction action) throws Exception {
        return start(action).get(20, TimeUnit.SECONDS);
    }

    /** Presses once Asterisk is busy with that application. */
    private void press(String pressed, String application) throws Exception {
        await().until(() -> asterisk.channels().stream()
                .anyMatch(channel ->
                        channel.startsWith(line.arrival().channel()) && channel.contains("!" + application + "!")));
        keys.press(line.arrival().channel(), pressed);
    }

    private String away() {
        return asterisk.ask("database show heliotrope-away " + line.arrival().call());
    }

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
    void parksAndIsWokenWithinMoments() throws Exception {
        perform(new LineAction.Answer());
        assertThat(perform(new Park(Duration.ofMillis(300)))).isEqualTo(new Silence());
        assertThat(pressedUntilDone("D", new Park(LONG))).isEqualTo(new Woken());
        assertThat(perform(new Play(List.of(blip), true))).isEqualTo(new Done());
        assertThat(pressedUntilDone("5", new Park(LONG))).isEqualTo(new Pressed("5"));
    }

    /** A key pressed before Asterisk waits for it is lost. */
    private LineResult pressedUntilDone(String key, LineAction action) throws Exception {
        CompletableFuture<LineResult> parked = start(action);
        await().until(() -> {
            keys.press(line.arrival().channel(), key);
            return parked.isDone();
        });
        return parked.get();
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
    void tellsTheNextServerOfACallerWhoLeftInBetween() throws Exception {
        perform(new LineAction.Remember("l=cs&s=menu"));
        asterisk.ask("channel request hangup " + line.arrival().channel());
        line.later(() -> {
            throw new IllegalStateException("thrown on purpose, to lose the connection");
        });
        await().until(() -> away().contains("l=cs&s=menu"));
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

    /** As when the server dies: the connection goes without a word. */
    private void dropped(String checkpoint) throws Exception {
        line.later(() -> {
            throw new IllegalStateException("thrown on purpose, to lose the connection");
        });
        String call = line.arrival().call().value();
        line = ROOM.next();
        assertThat(line.arrival()).isInstanceOfSatisfying(Arrival.Caller.class, caller -> {
            assertThat(caller.call().value()).isEqualTo(call);
            assertThat(caller.checkpoint()).isEqualTo(checkpoint);
        });
    }

    @Test
    void ringsAPhoneThatIsNotThere() throws Exception {
        Ring ring = new Ring("202", Duration.ofSeconds(5), List.of(blip), "offer-1");
        assertThat(perform(ring)).isEqualTo(new Rang(RingOutcome.UNREACHABLE, Duration.ZERO, false));
    }

    @Test
    void ringsAPhoneThatTalksAndLeavesTheCallerOnTheLine() throws Exception {
        perform(new LineAction.Answer());
        perform(new Play(List.of(blip, blip, blip, blip), false));
        try (SippPhone phone = SippPhone.registered(asterisk, "201", Duration.ofSeconds(2))) {
            LineResult result = perform(new Ring("201", Duration.ofSeconds(10), List.of(blip), "offer-1"));
            assertThat(phone).isNotNull();
            assertThat(result).isInstanceOfSatisfying(Rang.class, rang -> {
                assertThat(rang.outcome()).isEqualTo(RingOutcome.ANSWERED);
                assertThat(rang.talked()).isBetween(Duration.ofMillis(1000), Duration.ofMillis(2400));
                assertThat(rang.callerGone()).isFalse();
            });
            assertThat(perform(new Play(List.of(blip), false))).isEqualTo(new Done());
        }
    }

    @Test
    void tellsTheNextServerHowLongTheTalkWasThatWentOnWithoutOne() throws Exception {
        perform(new LineAction.Answer());
        perform(new LineAction.Remember("l=cs&s=queue"));
        try (SippPhone phone = SippPhone.registered(asterisk, "201", Duration.ofSeconds(4))) {
            start(new Ring("201", Duration.ofSeconds(10), List.of(), "offer-1"));
            assertThat(phone).isNotNull();
            await().until(() -> asterisk.ask("bridge show all").contains("simple_bridge"));
            line.later(() -> {
                throw new IllegalStateException("thrown on purpose, to lose the connection");
            });
            line = ROOM.next();
            assertThat(line.arrival()).isInstanceOfSatisfying(Arrival.Caller.class, caller -> {
                assertThat(caller.lastRing().outcome()).isEqualTo(RingOutcome.ANSWERED);
                assertThat(caller.lastRing().talked()).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(5));
            });
        }
    }

    @Test
    void ringsAPhoneWhoseAgentHangsUpInTheWhisper() throws Exception {
        try (SippPhone phone = SippPhone.registered(asterisk, "201", Duration.ofSeconds(1))) {
            LineResult result = perform(new Ring("201", Duration.ofSeconds(10), List.of(drone), "offer-1"));
            assertThat(phone).isNotNull();
            assertThat(result).isEqualTo(new Rang(RingOutcome.DECLINED, Duration.ZERO, false));
        }
    }

    @Test
    void ringsAPhoneWhileTheCallerHangsUpInTheTalk() throws Exception {
        perform(new LineAction.Answer());
        try (SippPhone phone = SippPhone.registered(asterisk, "201", LONG)) {
            CompletableFuture<LineResult> rang = start(new Ring("201", Duration.ofSeconds(10), List.of(), "offer-1"));
            assertThat(phone).isNotNull();
            await().until(() -> asterisk.ask("bridge show all").contains("simple_bridge")
                    || asterisk.ask("bridge show all").contains("native_rtp"));
            asterisk.ask("channel request hangup " + line.arrival().channel());
            assertThat(rang.get(5, TimeUnit.SECONDS)).isInstanceOfSatisfying(Rang.class, result -> {
                assertThat(result.outcome()).isEqualTo(RingOutcome.ANSWERED);
                assertThat(result.callerGone()).isTrue();
            });
            assertThat(perform(new Park(LONG))).isEqualTo(new Gone(Why.HUNG_UP));
        }
    }
}
