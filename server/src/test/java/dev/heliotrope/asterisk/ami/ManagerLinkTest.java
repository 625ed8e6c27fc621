package dev.heliotrope.asterisk.ami;

import static dev.heliotrope.asterisk.ami.FakeAmi.event;
import static dev.heliotrope.asterisk.ami.FakeAmi.list;
import static dev.heliotrope.asterisk.ami.FakeAmi.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.LineResult.RingOutcome;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.call.PhoneWatcher.EndedAway;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManagerLinkTest {
    private static final Pace QUICK = new Pace(
            Duration.ofMillis(500),
            Duration.ofMillis(100),
            Duration.ofSeconds(20),
            Duration.ofMillis(10),
            Duration.ofMillis(100));

    private final RecordingWatcher watcher = new RecordingWatcher();
    private FakeAmi asterisk;
    private ManagerLink link;

    @BeforeEach
    void start() throws IOException {
        asterisk = new FakeAmi();
        endpoints("201 Not in use", "202 Unavailable");
    }

    @AfterEach
    void stop() throws IOException {
        if (link != null) {
            link.close();
        }
        asterisk.close();
    }

    private void connect() {
        link = new ManagerLink(asterisk.address(), watcher, QUICK);
        link.start();
        await().until(() -> watcher.told.contains("in touch"));
    }

    private void endpoints(String... states) {
        asterisk.on(
                "PJSIPShowEndpoints",
                action -> list(
                        action,
                        List.of(states).stream().map(ManagerLinkTest::endpoint).toArray(String[]::new)));
    }

    private static String endpoint(String state) {
        String name = state.substring(0, 3);
        String contact = state.endsWith("Unavailable") ? "" : name + "/sip:" + name + "@127.0.0.1:5070,";
        return "Event: EndpointList\r\nObjectType: endpoint\r\nObjectName: %s\r\nContacts: %s\r\nDeviceState: %s"
                .formatted(name, contact, state.substring(4));
    }

    private static String device(String extension, String state) {
        return event("DeviceStateChange", "Privilege: call,all", "Device: PJSIP/" + extension, "State: " + state);
    }

    @Test
    void tellsHowThingsStandAndDeletesTheCallsItHasHandedOver() {
        asterisk.on(
                "CoreShowChannels",
                action -> list(
                        action,
                        "Event: CoreShowChannel\r\nChannel: PJSIP/trunk-1\r\nUniqueid: heliotrope-1764012345.7"));
        asterisk.on(
                "DBGetTree",
                action -> list(
                        action,
                        "Event: DBGetTreeResponse\r\nKey: /heliotrope-away/heliotrope-1764012000.3\r\n"
                                + "Val: 1764012100/ANSWER/42/l=cs&s=menu",
                        "Event: DBGetTreeResponse\r\nKey: /heliotrope-away/heliotrope-1764012000.4\r\nVal: 1764012101///l="));

        connect();

        var standing = watcher.standings.getFirst();
        assertThat(standing.phones()).isEqualTo(Map.of("201", PhoneState.FREE, "202", PhoneState.UNREGISTERED));
        assertThat(standing.alive()).containsExactly(new CallId("heliotrope-1764012345.7"));
        assertThat(standing.endedAway())
                .containsExactly(
                        new EndedAway(
                                new CallId("heliotrope-1764012000.3"),
                                Instant.ofEpochSecond(1764012100),
                                RingOutcome.ANSWERED,
                                Duration.ofSeconds(42),
                                "l=cs&s=menu"),
                        new EndedAway(
                                new CallId("heliotrope-1764012000.4"),
                                Instant.ofEpochSecond(1764012101),
                                RingOutcome.CANCELLED,
                                Duration.ZERO,
                                "l="));
        await().untilAsserted(() -> assertThat(asterisk.actions("DBDel"))
                .extracting(action -> action.get("Key"))
                .containsExactly("heliotrope-1764012000.3", "heliotrope-1764012000.4"));
    }

    @Test
    void waitsUntilAsteriskIsFullyBooted() throws IOException {
        asterisk.notBooted();
        link = new ManagerLink(asterisk.address(), watcher, QUICK);
        link.start();
        await().until(() -> asterisk.actions("Ping").size() > 2);
        assertThat(watcher.told).isEmpty();

        asterisk.say(event("FullyBooted"));

        await().until(() -> watcher.told.equals(List.of("in touch")));
    }

    @Test
    void aPhoneThatARestartedAsteriskDoubtsIsAskedFirst() throws IOException {
        asterisk.on(
                "PJSIPShowEndpoints",
                action -> list(
                        action,
                        "Event: EndpointList\r\nObjectName: 201\r\nDeviceState: Unavailable\r\n"
                                + "Contacts: 201/sip:201@127.0.0.1:5070,"));
        asterisk.on(
                "PJSIPQualify", action -> success(action) + contact("201", "Reachable") + device("201", "NOT_INUSE"));

        connect();

        assertThat(asterisk.actions("PJSIPQualify").getFirst()).containsEntry("Endpoint", "201");
        assertThat(watcher.standings.getFirst().phones()).isEqualTo(Map.of("201", PhoneState.FREE));
    }

    @Test
    void tellsWhatPhonesDo() throws IOException {
        connect();
        asterisk.say(device("201", "RINGING"));
        asterisk.say(event("UserEvent", "UserEvent: HeliotropeAnswered", "Call: heliotrope-1.7", "Offer: of-1"));
        asterisk.say(device("201", "INUSE"));
        asterisk.say(device("201", "NOT_INUSE"));
        asterisk.say(contact("201", "Removed"));
        asterisk.say(contact("201", "Created"));
        asterisk.say(device("trunk", "INUSE"));
        asterisk.say(device("202", "INUSE"));
        asterisk.say(contact("202", "NonQualified"));

        await().untilAsserted(() -> assertThat(watcher.told).endsWith("202 BUSY"));
        assertThat(watcher.phones).isEqualTo(Map.of("201", PhoneState.FREE, "202", PhoneState.BUSY));
        assertThat(watcher.told).contains("answered heliotrope-1.7 of-1");
    }

    private static String contact(String extension, String status) {
        return event(
                "ContactStatus",
                "URI: sip:" + extension + "@127.0.0.1:5070",
                "ContactStatus: " + status,
                "EndpointName: " + extension);
    }

    @Test
    void aCutConnectionIsToldAndReplacedAndTheStatesAreReadAnew() {
        connect();
        endpoints("201 Unavailable", "202 In use");

        asterisk.cut();

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(watcher.told).containsExactly("in touch", "out of touch", "in touch"));
        assertThat(watcher.phones).isEqualTo(Map.of("201", PhoneState.UNREGISTERED, "202", PhoneState.BUSY));
    }

    @Test
    void aConnectionThatFallsSilentIsReplaced() {
        connect();

        asterisk.fallSilent(true);
        await().until(() -> watcher.told.contains("out of touch"));
        assertThat(link.inTouch()).isFalse();
        asterisk.fallSilent(false);

        await().until(link::inTouch);
    }

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

    @Test
    void wakesAWaitingCallWithADigitThatNoCallerHas() {
        connect();

        link.wake("PJSIP/trunk-00000001");

        await().untilAsserted(() -> assertThat(asterisk.actions("PlayDTMF")).hasSize(1));
        assertThat(asterisk.actions("PlayDTMF").getFirst())
                .containsEntry("Channel", "PJSIP/trunk-00000001")
                .containsEntry("Digit", "D")
                .containsEntry("Receive", "true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PJSIP/1\r\nAction: Originate",
                "PJSIP/1\nX: y",
                "PJSIP/1\rX: y",
                "PJSIP/1\0",
                "/^PJSIP.*$/",
                "PJSIP/1 2",
                "",
                "201\r\n\r\nAction: Command\r\nCommand: core stop now"
            })
    void noTextGetsIntoAHeaderThatDoesNotBelongThere(String evil) {
        connect();

        assertThatThrownBy(() -> link.wake(evil)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> link.stopRinging(evil)).isInstanceOf(IllegalArgumentException.class);
        Duration patience = Duration.ofSeconds(1);
        assertThat(link.originate(evil, "agents", patience)).isCompletedExceptionally();
        assertThat(link.originate("201", evil, patience)).isCompletedExceptionally();
        assertThatThrownBy(() -> new ManagerAddress("127.0.0.1", 5038, "u" + evil + "\n", "s"))
                .isInstanceOf(IllegalArgumentException.class);

        int pings = asterisk.actions("Ping").size();
        await().until(() -> asterisk.actions("Ping").size() > pings + 1);
        assertThat(asterisk.actions)
                .extracting(action -> action.get("Action"))
                .containsOnly("Challenge", "Login", "Ping", "DBGetTree", "CoreShowChannels", "PJSIPShowEndpoints");
    }

    @Test
    void stopsTheRingingOfAPhoneButNoTalkAndNoOtherPhone() {
        asterisk.on(
                "CoreShowChannels",
                action -> list(
                        action,
                        channel("PJSIP/201-01", 5),
                        channel("PJSIP/201-02", 6),
                        channel("PJSIP/201-03", 4),
                        channel("PJSIP/2011-04", 5),
                        channel("PJSIP/201-05", 0)));
        connect();

        link.stopRinging("201");

        await().untilAsserted(() -> assertThat(asterisk.actions("Hangup"))
                .extracting(action -> action.get("Channel"))
                .containsExactly("PJSIP/201-01", "PJSIP/201-05"));
    }

    private static String channel(String name, int state) {
        return "Event: CoreShowChannel\r\nChannel: " + name + "\r\nChannelState: " + state;
    }

    @Test
    void anOriginatedCallIsAnsweredOrNotOrRefused() {
        asterisk.on("Originate", action -> switch (action.get("Channel")) {
            case "PJSIP/201" -> success(action) + outcome(action, "Success");
            case "PJSIP/202" -> success(action) + outcome(action, "Failure");
            default -> "Response: Error\r\nActionID: %s\r\nMessage: no\r\n\r\n".formatted(action.get("ActionID"));
        });
        connect();
        Duration patience = Duration.ofSeconds(3);

        assertThat(link.originate("201", "agents", patience))
                .succeedsWithin(patience)
                .isEqualTo(true);
        assertThat(link.originate("202", "agents", patience))
                .succeedsWithin(patience)
                .isEqualTo(false);
        assertThat(link.originate("999", "agents", patience).toCompletableFuture())
                .failsWithin(patience)
                .withThrowableOfType(ExecutionException.class)
                .withMessageContaining("refused");
        assertThat(asterisk.actions("Originate").getFirst())
                .containsEntry("Context", "agents")
                .containsEntry("Exten", "s")
                .containsEntry("Timeout", "3000")
                .containsEntry("Async", "true");
    }

    private static String outcome(Map<String, String> action, String response) {
        return event("OriginateResponse", "ActionID: " + action.get("ActionID"), "Response: " + response);
    }

    @Test
    void aCallBeingOriginatedFailsAtOnceWhenTheConnectionIsCut() {
        connect();
        var answered = link.originate("201", "agents", Duration.ofMinutes(1)).toCompletableFuture();
        await().until(() -> asterisk.actions("Originate").size() == 1);

        asterisk.cut();

        await().until(answered::isCompletedExceptionally);
    }

    @Test
    void aWrongPasswordIsTriedAgainUntilItIsRight() {
        asterisk.on("Login", action -> "Response: Error\r\nActionID: %s\r\nMessage: Authentication failed\r\n\r\n"
                .formatted(action.get("ActionID")));
        link = new ManagerLink(asterisk.address(), watcher, QUICK);
        link.start();
        await().until(() -> asterisk.actions("Login").size() > 3);
        assertThat(watcher.told).isEmpty();

        asterisk.on("Login", action -> success(action) + event("FullyBooted"));

        await().until(link::inTouch);
    }

    @Test
    void closingTellsThatWeAreOutOfTouchAndEndsTheConnection() {
        connect();

        link.close();

        assertThat(watcher.told).endsWith("out of touch");
        assertThat(link.inTouch()).isFalse();
        await().until(() -> asterisk.connections() == 0);
    }
}
