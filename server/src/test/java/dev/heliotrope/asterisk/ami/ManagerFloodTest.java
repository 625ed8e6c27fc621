package dev.heliotrope.asterisk.ami;

import static dev.heliotrope.asterisk.ami.FakeAmi.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.call.PhoneState;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** More news than anybody wants, a watcher who is slow or fails, replies that are not as they should be. */
class ManagerFloodTest extends LinkToFakeAmi {
    @Test
    void aReplyWithTwoActionIdsHarmsNobody() {
        asterisk.on("Ping", action -> success(action, "ActionID: " + action.get("ActionID"), "Ping: Pong"));
        connect();

        int pings = asterisk.actions("Ping").size();
        await().until(() -> asterisk.actions("Ping").size() > pings + 3);

        assertThat(asterisk.actions("Login")).hasSize(1);
    }

    @Test
    void aFloodUnderASlowWatcherLosesNoLastWordAndNoReply() throws Exception {
        asterisk.on("Originate", action -> success(action) + outcome(action, "Success"));
        CountDownLatch blocked = new CountDownLatch(1);
        RecordingWatcher slow = new RecordingWatcher() {
            @Override
            public void phone(String extension, PhoneState state) {
                waitFor(blocked);
                super.phone(extension, state);
            }
        };
        link = new ManagerLink(asterisk.address(), slow, Pace.USUAL);
        link.start();
        await().until(() -> slow.told.contains("in touch"));

        for (int i = 0; i < 1_000; i++) {
            asterisk.say((device("201", "INUSE") + device("201", "NOT_INUSE")).repeat(50));
        }
        asterisk.say(device("201", "RINGING"));
        assertThat(link.originate("201", "agents", Duration.ofSeconds(20)))
                .succeedsWithin(Duration.ofSeconds(20))
                .isEqualTo(true);
        blocked.countDown();

        await().untilAsserted(() -> assertThat(slow.phones).containsEntry("201", PhoneState.RINGING));
        assertThat(slow.told).hasSizeLessThanOrEqualTo(3);
        assertThat(asterisk.actions("Login")).hasSize(1);
    }

    @Test
    void aCutInTheMiddleOfAFloodIsMended() throws Exception {
        connect();
        asterisk.say(device("201", "INUSE").repeat(30_000));
        asterisk.cut();

        await().untilAsserted(() -> assertThat(watcher.told).endsWith("out of touch", "in touch"));
        assertThat(watcher.phones).containsEntry("201", PhoneState.FREE);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aWatcherThatThrowsIsToldTheNextThing() throws IOException {
        AtomicInteger thrown = new AtomicInteger();
        RecordingWatcher clumsy = new RecordingWatcher() {
            @Override
            public void phone(String extension, PhoneState state) {
                if (thrown.getAndIncrement() == 0) {
                    throw new IllegalStateException("on purpose");
                }
                super.phone(extension, state);
            }
        };
        link = new ManagerLink(asterisk.address(), clumsy, QUICK);
        link.start();
        await().until(() -> clumsy.told.contains("in touch"));

        asterisk.say(device("201", "RINGING"));
        await().until(() -> thrown.get() == 1);
        asterisk.say(device("201", "INUSE"));

        await().untilAsserted(() -> assertThat(clumsy.phones).containsEntry("201", PhoneState.BUSY));
    }
}
