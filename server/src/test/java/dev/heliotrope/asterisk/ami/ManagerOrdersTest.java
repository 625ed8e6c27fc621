package dev.heliotrope.asterisk.ami;

import static dev.heliotrope.asterisk.ami.FakeAmi.list;
import static dev.heliotrope.asterisk.ami.FakeAmi.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we have Asterisk do, and that nobody else has it do anything through us. */
class ManagerOrdersTest extends LinkToFakeAmi {
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

    @Test
    void aCallBeingOriginatedFailsAtOnceWhenTheConnectionIsCut() {
        connect();
        var answered = link.originate("201", "agents", Duration.ofMinutes(1)).toCompletableFuture();
        await().until(() -> asterisk.actions("Originate").size() == 1);

        asterisk.cut();

        await().until(answered::isCompletedExceptionally);
    }
}
