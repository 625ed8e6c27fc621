package dev.heliotrope.asterisk.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineAction.Park;
import dev.heliotrope.call.LineAction.Play;
import dev.heliotrope.call.LineAction.Ring;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.call.LineResult.Done;
import dev.heliotrope.call.LineResult.Gone;
import dev.heliotrope.call.LineResult.Rang;
import dev.heliotrope.call.LineResult.RingOutcome;
import dev.heliotrope.call.LineResult.Why;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** An agent's phone is rung from the caller's channel. */
class RingIT extends RealLine {
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
        perform(new LineAction.Remember("l=cs&o=offer-1&s=queue"));
        try (SippPhone phone = SippPhone.registered(asterisk, "201", Duration.ofSeconds(4))) {
            start(new Ring("201", Duration.ofSeconds(10), List.of(), "offer-1"));
            assertThat(phone).isNotNull();
            await().until(() -> asterisk.ask("bridge show all").contains("simple_bridge"));
            dropConnection();
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

    @Test
    void ringsAPhoneThatDeclines() throws Exception {
        try (SippPhone phone = SippPhone.declining(asterisk, "201")) {
            Ring ring = new Ring("201", Duration.ofSeconds(10), List.of(blip), "offer-1");
            assertThat(perform(ring)).isEqualTo(new Rang(RingOutcome.DECLINED, Duration.ZERO, false));
            assertThat(phone).isNotNull();
        }
        assertThat(perform(new Ring("202", Duration.ofSeconds(5), List.of(), "offer-2")))
                .as("which the cause of the call before does not change")
                .isEqualTo(new Rang(RingOutcome.UNREACHABLE, Duration.ZERO, false));
    }
}
