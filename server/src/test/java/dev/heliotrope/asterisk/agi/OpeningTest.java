package dev.heliotrope.asterisk.agi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallId;
import dev.heliotrope.call.LineResult.Rang;
import dev.heliotrope.call.LineResult.RingOutcome;
import dev.heliotrope.call.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What headers come to, in Asterisk's order and in an attacker's. */
class OpeningTest {
    private static final byte[] KEY = FakeAsterisk.KEY.getBytes(StandardCharsets.UTF_8);

    private static Opening opening(String block) {
        Headers headers = new Headers();
        for (String line : block.split("\n")) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            headers.add(bytes, 0, bytes.length);
        }
        return Opening.of(headers, KEY);
    }

    private static Opening.Admitted admitted(Arrival arrival) {
        return new Opening.Admitted(arrival);
    }

    @Test
    void aCaller() {
        assertThat(opening(FakeAsterisk.headers(
                        "call", "heliotrope-17.4", FakeAsterisk.KEY, "+420222000111", "anonymous", "", "", "")))
                .isEqualTo(admitted(new Arrival.Caller(
                        new CallId("heliotrope-17.4"),
                        "PJSIP/trunk-00000001",
                        PhoneNumber.WITHHELD,
                        new PhoneNumber("+420222000111"),
                        null,
                        null)));
    }

    @Test
    void aCallerWhoseServerWentAway() {
        Opening opening = opening(FakeAsterisk.headers(
                "call", "h-1.1", FakeAsterisk.KEY, "100", "+1", "ANSWER", "65", "l=cs&v=abc%20&s=menu"));
        assertThat(opening)
                .isEqualTo(admitted(new Arrival.Caller(
                        new CallId("h-1.1"),
                        "PJSIP/trunk-00000001",
                        new PhoneNumber("+1"),
                        new PhoneNumber("100"),
                        "l=cs&v=abc%20&s=menu",
                        new Rang(RingOutcome.ANSWERED, Duration.ofSeconds(65), false))));
    }

    @Test
    void aServiceCode() {
        assertThat(opening(FakeAsterisk.headers("agent", "h-1.1", FakeAsterisk.KEY, "201", "pause")))
                .isEqualTo(admitted(new Arrival.ServiceCode(
                        new CallId("h-1.1"), "PJSIP/trunk-00000001", "201", Arrival.Code.PAUSE)));
    }

    @Test
    void aQuestionWhetherAnybodyIsHere() {
        assertThat(opening(FakeAsterisk.headers("ping", "h-1.1", FakeAsterisk.KEY)))
                .isEqualTo(new Opening.Asked(null));
    }

    @Test
    void aQuestionWhetherACallIsTaken() {
        assertThat(opening(FakeAsterisk.headers("ping", "h-1.1", FakeAsterisk.KEY, "100", "+1")))
                .isEqualTo(new Opening.Asked(new Arrival.Caller(
                        new CallId("h-1.1"),
                        "PJSIP/trunk-00000001",
                        new PhoneNumber("+1"),
                        new PhoneNumber("100"),
                        null,
                        null)));
    }

    @Test
    void nothingWithoutTheKey() {
        for (String key : new String[] {"", "the-shared-ke", "the-shared-key2", "THE-SHARED-KEY"}) {
            assertThat(opening(FakeAsterisk.headers("call", "h-1.1", key, "1", "2", "", "", "")))
                    .isEqualTo(new Opening.Refused(Refusal.WRONG_KEY));
            assertThat(opening(FakeAsterisk.headers("ping", "h-1.1", key)))
                    .isEqualTo(new Opening.Refused(Refusal.WRONG_KEY));
        }
    }

    @Test
    void nothingOfHeadersThatMakeNoCall() {
        for (String block : new String[] {
            FakeAsterisk.headers("shell", "h-1.1", FakeAsterisk.KEY),
            FakeAsterisk.headers("call", "", FakeAsterisk.KEY),
            FakeAsterisk.headers("call", "a b", FakeAsterisk.KEY),
            FakeAsterisk.headers("agent", "h-1.1", FakeAsterisk.KEY, "201", "rm -rf"),
            FakeAsterisk.headers("agent", "h-1.1", FakeAsterisk.KEY, "2&01", "pause"),
            FakeAsterisk.headers("call", "h-1.1", FakeAsterisk.KEY).replace("trunk-0", "trunk\r-0")
        }) {
            assertThat(opening(block)).isEqualTo(new Opening.Refused(Refusal.MALFORMED));
        }
    }

    @Test
    void aCallersNameDoesNotPassForAnotherCallOrForArguments() {
        String block = FakeAsterisk.headers("call", "h-1.1", FakeAsterisk.KEY, "100", "+1", "", "", "")
                .replace(
                        "agi_calleridname: unknown",
                        "agi_calleridname: x\nagi_uniqueid: h-6.6\nagi_channel: PJSIP/201\nagi_network_script: agent\n"
                                + "agi_arg_2: 666\nagi_arg_6: l=cs&stolen");
        assertThat(opening(block))
                .isEqualTo(opening(FakeAsterisk.headers("call", "h-1.1", FakeAsterisk.KEY, "100", "+1", "", "", "")));
    }
}
