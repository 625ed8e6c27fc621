package dev.heliotrope.asterisk.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.asterisk.agi.AgiLimits;
import dev.heliotrope.asterisk.agi.AgiServer;
import dev.heliotrope.call.CallLine;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.call.PhoneWatcher.EndedAway;
import dev.heliotrope.pbx.AsteriskProcess;
import dev.heliotrope.pbx.PbxSettings;
import dev.heliotrope.pbx.TestAsterisk;
import dev.heliotrope.softphone.Call;
import dev.heliotrope.softphone.Options;
import dev.heliotrope.softphone.Softphone;
import dev.heliotrope.softphone.TestPhones;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manager link at a real Asterisk, with real phones. */
class ManagerLinkIT {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private final BlockingQueue<CallLine> lines = new LinkedBlockingQueue<>();
    private final RecordingWatcher watcher = new RecordingWatcher();
    private PbxSettings settings;
    private TestAsterisk asterisk;
    private AgiServer agi;
    private ManagerLink link;

    @BeforeEach
    void start() {
        settings = TestAsterisk.settings(TestAsterisk.freePort(), TestAsterisk.IMPATIENT, "201", "202");
        asterisk = TestAsterisk.start(settings);
        agi = new AgiServer(
                AgiLimits.STANDARD,
                "127.0.0.1",
                settings.ports().agi(),
                asterisk.secrets().agi(),
                lines::add);
        agi.listen().toCompletionStage().toCompletableFuture().join();
        link = connected(watcher);
    }

    @AfterEach
    void stop() {
        link.close();
        asterisk.close();
        agi.close().toCompletionStage().toCompletableFuture().join();
    }

    private ManagerLink connected(RecordingWatcher told) {
        var address = new ManagerAddress(
                "127.0.0.1",
                settings.ports().ami(),
                "heliotrope",
                asterisk.secrets().ami());
        ManagerLink fresh = new ManagerLink(address, told);
        fresh.start();
        await().until(() -> !told.standings.isEmpty());
        return fresh;
    }

    private void becomes(String extension, PhoneState state) {
        await(extension + " becomes " + state)
                .atMost(Duration.ofSeconds(3))
                .until(() -> watcher.phones.get(extension) == state);
    }

    private Softphone ringing(String extension) throws IOException {
        Options options = Options.recordingTo(folder.resolve(extension)).leftRinging();
        return TestPhones.agent(asterisk, extension, options);
    }

    private Softphone answering(String extension) throws IOException {
        return TestPhones.agent(asterisk, extension, Options.recordingTo(folder.resolve(extension)));
    }

    @Test
    void followsAPhoneThroughItsDay() throws IOException {
        assertThat(watcher.phones).containsEntry("201", PhoneState.UNREGISTERED);
        assertThat(watcher.phones).doesNotContainKey("trunk");
        try (Softphone caller = answering("202");
                Softphone phone = ringing("201")) {
            becomes("201", PhoneState.FREE);
            Call call = caller.dial("201");
            becomes("201", PhoneState.RINGING);
            phone.awaitCall(SOON).answer();
            becomes("201", PhoneState.BUSY);

            link.stopRinging("201");
            link.wake("PJSIP/not-there-00000001");
            assertThat(link.inTouch()).isTrue();
            call.awaitEstablished(SOON);
            assertThat(call.isEstablished()).isTrue();

            call.hangUp();
            becomes("201", PhoneState.FREE);
        }
        becomes("201", PhoneState.UNREGISTERED);
    }

    @Test
    void stopsAPhoneThatRings() throws IOException {
        try (Softphone caller = answering("202");
                Softphone phone = ringing("201")) {
            caller.dial("201");
            Call ringing = phone.awaitCall(SOON);
            becomes("201", PhoneState.RINGING);

            link.stopRinging("201");

            ringing.awaitClosed(Duration.ofSeconds(2));
            becomes("201", PhoneState.FREE);
        }
    }

    @Test
    void wakesAWaitingCaller() throws Exception {
        CallLine line = caller();
        var woken = on(line, new LineAction.Park(Duration.ofMinutes(1)));
        await().until(() -> !asterisk.channels().isEmpty());

        long start = System.nanoTime();
        await().pollInterval(Duration.ofMillis(200)).until(() -> {
            link.wake(line.arrival().channel());
            return woken.isDone();
        });

        assertThat(woken.join()).isEqualTo(new LineResult.Woken());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        line.finish();
    }

    private CallLine caller() throws InterruptedException {
        asterisk.call("+420222000111");
        CallLine line = lines.poll(10, TimeUnit.SECONDS);
        assertThat(line).isNotNull();
        assertThat(on(line, new LineAction.Answer()).join()).isEqualTo(new LineResult.Done());
        return line;
    }

    private static CompletableFuture<LineResult> on(CallLine line, LineAction action) {
        CompletableFuture<LineResult> result = new CompletableFuture<>();
        line.perform(action, result::complete);
        return result;
    }

    @Test
    void tellsThatAnAgentHasAnsweredAnOffer() throws Exception {
        try (Softphone phone = answering("201")) {
            becomes("201", PhoneState.FREE);
            CallLine line = caller();

            on(line, new LineAction.Ring("201", SOON, List.of(), "offer-7"));

            await().untilAsserted(() -> assertThat(watcher.told)
                    .contains("answered " + line.arrival().call() + " offer-7"));
            phone.awaitCall(SOON).hangUp();
        }
    }

    @Test
    void tellsWhoIsAliveAndWhatEndedWhileNobodyListenedOnce() throws Exception {
        CallLine ended = caller();
        on(ended, new LineAction.Remember("l=cs&s=menu")).join();
        agi.close().toCompletionStage().toCompletableFuture().join();
        asterisk.ask("channel request hangup all");
        await().until(() -> asterisk.ask("database show heliotrope-away").contains("l=cs&s=menu"));

        RecordingWatcher next = new RecordingWatcher();
        connected(next).close();

        EndedAway told = next.standings.getFirst().endedAway().getFirst();
        assertThat(told.call()).isEqualTo(ended.arrival().call());
        assertThat(told.checkpoint()).startsWith("l=cs&s=menu");
        await().until(() -> asterisk.ask("database show heliotrope-away").contains("0 results"));
    }

    @Test
    void isInTouchAgainTwoSecondsAfterAsteriskIsBack() throws Exception {
        try (Softphone phone = answering("201")) {
            becomes("201", PhoneState.FREE);
            // Asterisk writes its database to disk a second late: a younger registration dies with it
            await().pollDelay(Duration.ofMillis(2500)).until(link::inTouch);

            kill();
            await().atMost(Duration.ofSeconds(2)).until(() -> watcher.told.contains("out of touch"));
            try (AsteriskProcess again =
                    AsteriskProcess.start(asterisk.toolbox(), Path.of("..", "dialplans"), asterisk.run(), settings)) {
                await().atMost(Duration.ofSeconds(2)).until(() -> watcher.standings.size() == 2);

                assertThat(again.isAlive()).isTrue();
                assertThat(watcher.standings.getLast().phones())
                        .containsEntry("201", PhoneState.FREE)
                        .containsEntry("202", PhoneState.UNREGISTERED);
            }
        }
    }

    private void kill() {
        ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(asterisk.run() + "/"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void originatesACall() throws IOException {
        try (Softphone phone = answering("201")) {
            becomes("201", PhoneState.FREE);

            var answered = link.originate("201", "heliotrope-whisper", SOON).toCompletableFuture();
            assertThat(answered).succeedsWithin(SOON).isEqualTo(true);
            phone.awaitCall(SOON).awaitClosed(SOON);

            var noSuchContext = link.originate("201", "no-such-context", SOON).toCompletableFuture();
            assertThat(noSuchContext).failsWithin(SOON);
            var notRegistered =
                    link.originate("202", "heliotrope-whisper", SOON).toCompletableFuture();
            assertThat(notRegistered).succeedsWithin(SOON).isEqualTo(false);
        }
    }
}
