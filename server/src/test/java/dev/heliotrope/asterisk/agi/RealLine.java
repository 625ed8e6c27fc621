package dev.heliotrope.asterisk.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallLine;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.call.Sound;
import dev.heliotrope.pbx.TestAsterisk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A caller on a real channel of a real Asterisk, driven by our FastAGI server. */
abstract class RealLine {
    static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    static Path sounds;

    static final WaitingRoom ROOM = new WaitingRoom();
    static AgiServer server;
    static TestAsterisk asterisk;
    static KeyPad keys;
    static Sound blip;
    static Sound drone;

    CallLine line;

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

    CompletableFuture<LineResult> start(LineAction action) {
        return WaitingRoom.on(line, action);
    }

    LineResult perform(LineAction action) throws Exception {
        return start(action).get(20, TimeUnit.SECONDS);
    }

    /** Presses once Asterisk is busy with that application. */
    void press(String pressed, String application) throws Exception {
        await().until(() -> asterisk.channels().stream()
                .anyMatch(channel ->
                        channel.startsWith(line.arrival().channel()) && channel.contains("!" + application + "!")));
        keys.press(line.arrival().channel(), pressed);
    }

    String away() {
        return asterisk.ask("database show heliotrope-away " + line.arrival().call());
    }

    /** A key pressed before Asterisk waits for it is lost. */
    LineResult pressedUntilDone(String key, LineAction action) throws Exception {
        CompletableFuture<LineResult> parked = start(action);
        await().until(() -> {
            keys.press(line.arrival().channel(), key);
            return parked.isDone();
        });
        return parked.get();
    }

    /** As when the server dies: the connection goes without a word. */
    void dropped(String checkpoint) throws Exception {
        dropConnection();
        String call = line.arrival().call().value();
        line = ROOM.next();
        assertThat(line.arrival()).isInstanceOfSatisfying(Arrival.Caller.class, caller -> {
            assertThat(caller.call().value()).isEqualTo(call);
            assertThat(caller.checkpoint()).isEqualTo(checkpoint);
        });
    }

    void dropConnection() {
        line.later(() -> {
            throw new IllegalStateException("thrown on purpose, to lose the connection");
        });
    }
}
