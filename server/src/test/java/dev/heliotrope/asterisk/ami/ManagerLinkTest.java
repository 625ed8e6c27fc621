package dev.heliotrope.asterisk.ami;

import static dev.heliotrope.asterisk.ami.FakeAmi.event;
import static dev.heliotrope.asterisk.ami.FakeAmi.list;
import static dev.heliotrope.asterisk.ami.FakeAmi.success;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Getting in touch, learning how things stand, staying in touch. */
class ManagerLinkTest extends LinkToFakeAmi {
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
    void aCallThatEndedAwayStaysAtAsteriskUntilItIsKept() {
        away("heliotrope-1764012000.3");
        watcher.kept = new CompletableFuture<>();
        connect();

        int pings = asterisk.actions("Ping").size();
        await().until(() -> asterisk.actions("Ping").size() > pings + 2);
        assertThat(asterisk.actions("DBDel")).isEmpty();

        watcher.kept.complete(null);
        await().untilAsserted(() -> assertThat(asterisk.actions("DBDel")).hasSize(1));
    }

    @Test
    void howThingsStandIsToldAgainAndAgain() {
        link = new ManagerLink(asterisk.address(), watcher, QUICK.again(Duration.ofMillis(200)));
        link.start();
        await().until(() -> watcher.told.contains("in touch"));

        away("heliotrope-1764012000.5");
        endpoints("201 In use", "202 Unavailable");

        await().until(() -> watcher.standings.getLast().endedAway().size() == 1);
        assertThat(watcher.phones).containsEntry("201", PhoneState.BUSY);
        assertThat(watcher.told).doesNotContain("out of touch");
        assertThat(asterisk.actions("Login")).hasSize(1);
    }

    private void away(String call) {
        asterisk.on(
                "DBGetTree",
                action -> list(
                        action,
                        "Event: DBGetTreeResponse\r\nKey: /heliotrope-away/" + call + "\r\nVal: 1764012101///l="));
    }

    @Test
    void waitsUntilAsteriskIsFullyBooted() throws IOException {
        asterisk.notBooted();
        // a ping that a busy machine answers late would lose the connection, and the next one is never told of the boot
        link = new ManagerLink(asterisk.address(), watcher, QUICK.answer(Duration.ofSeconds(5)));
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
