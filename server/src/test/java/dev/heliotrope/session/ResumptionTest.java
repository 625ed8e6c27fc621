package dev.heliotrope.session;

import static dev.heliotrope.session.FakeHouse.ENGLISH;
import static dev.heliotrope.session.FakeHouse.JANA;
import static dev.heliotrope.session.FakeHouse.PETR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallEvent.OfferOutcome;
import dev.heliotrope.call.CallEvent.Party;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.estimate.Estimate;
import dev.heliotrope.routing.Presence;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a server killed under its calls leaves to the next one. */
class ResumptionTest {
    @Test
    void theMenuGoesOnInTheCallersLanguage() {
        Centre centre = Centre.with();
        FakeLine line = centre.call("a");
        line.press("2");
        centre.kill();
        centre.stage.seconds(3);
        centre.start();
        FakeLine again = centre.again("a");
        assertThat(again.isAsked()).isTrue();
        assertThat(centre.events("a", CallEvent.Heard.class)
                        .getLast()
                        .language()
                        .tag())
                .isEqualTo("cs");
        assertThat(centre.only("a", CallEvent.Resumed.class).step()).isEqualTo("menu");
        assertThat(centre.events("a", CallEvent.Arrived.class)).hasSize(1);
    }

    @Test
    void thoseWhoWaitKeepTheirOrderInWhateverOrderTheyComeBack() {
        Centre centre = Centre.with();
        centre.waiting("first");
        centre.stage.seconds(5);
        centre.waiting("second");
        centre.stage.seconds(5);
        centre.kill();
        centre.stage.seconds(2);
        centre.start();
        centre.code("201", Arrival.Code.SIGN_IN);
        centre.again("second");
        centre.stage.seconds(1);
        assertThat(centre.asterisk.rings("201")).isFalse();
        centre.again("first");
        assertThat(centre.events("first", CallEvent.Queued.class)).hasSize(1);
        centre.stage.seconds(1);
        assertThat(centre.asterisk.ringing("201").id).isEqualTo("first");
        centre.asterisk.answer("201");
        assertThat(centre.only("first", CallEvent.Answered.class).waited()).isEqualTo(Duration.ofSeconds(14));
    }

    /** The middle of what is estimated has moved by then, but what was said may still come true. */
    @Test
    void aWaitThatWasPromisedIsCountedDownByTheNextServer() {
        Centre centre = Centre.with();
        centre.waits = (call, at) -> Optional.of(seconds(60, 170, 300));
        centre.waiting("a");
        centre.stage.seconds(5);
        centre.kill();
        centre.stage.seconds(60);
        centre.start();
        centre.waits = (call, at) -> Optional.of(seconds(80, 220, 400));
        centre.again("a");
        centre.stage.seconds(1);
        assertThat(centre.spoken)
                .filteredOn(said -> said.prompt().equals("queue-wait"))
                .extracting(said -> said.values().get("minutes"))
                .containsExactly(3, 2);
    }

    private static Estimate seconds(int least, int middle, int most) {
        return new Estimate(Duration.ofSeconds(least), Duration.ofSeconds(middle), Duration.ofSeconds(most));
    }

    @Test
    void aCallThatDoesNotComeBackKeepsTheOthersForSecondsOnly() {
        Centre centre = Centre.with(JANA);
        centre.waiting("talks");
        centre.asterisk.answer("201");
        centre.waiting("waits");
        centre.kill();
        centre.start();
        centre.code("202", Arrival.Code.SIGN_IN);
        centre.again("waits");
        centre.stage.seconds(4);
        assertThat(centre.asterisk.rings("202")).isFalse();
        centre.stage.seconds(1);
        assertThat(centre.asterisk.ringing("202").id).isEqualTo("waits");
    }

    @Test
    void theLongestWaitRunsOn() {
        Centre centre = Centre.with();
        centre.waiting("a");
        centre.stage.seconds(500);
        centre.kill();
        centre.start();
        centre.again("a");
        centre.stage.seconds(99);
        assertThat(centre.heard("a")).doesNotContain("nobody-available");
        centre.stage.seconds(1);
        assertThat(centre.heard("a")).endsWith("nobody-available");
    }

    @Test
    void aTalkThatEndedMeanwhileIsToldAndTheFlowGoesOnBehindTheQueue() {
        Centre centre = Centre.with(JANA);
        centre.waiting("a");
        centre.stage.seconds(4);
        centre.asterisk.answer("201");
        centre.kill();
        centre.stage.seconds(40);
        centre.asterisk.agentHangsUp("201");
        centre.start();
        FakeLine again = centre.again("a");
        assertThat(centre.only("a", CallEvent.TalkEnded.class).talked()).isEqualTo(Duration.ofSeconds(40));
        assertThat(centre.only("a", CallEvent.Answered.class).waited()).isEqualTo(Duration.ofSeconds(4));
        assertThat(centre.only("a", CallEvent.OfferEnded.class).outcome()).isEqualTo(OfferOutcome.ANSWERED);
        assertThat(centre.heard("a")).endsWith("survey");
        again.press("5");
        assertThat(centre.only("a", CallEvent.Ended.class).cause()).isEqualTo(EndCause.COMPLETED);
    }

    @Test
    void aSecondDeathInTheSurveyDoesNotTellTheTalkAgain() {
        Centre centre = Centre.with(JANA);
        centre.waiting("a");
        centre.asterisk.answer("201");
        centre.asterisk.agentHangsUp("201");
        centre.kill();
        centre.start();
        FakeLine again = centre.again("a");
        assertThat(again.isAsked()).isTrue();
        assertThat(centre.told.stream().filter(CallEvent.TalkEnded.class::isInstance))
                .hasSize(1);
        again.callerHangsUp();
        assertThat(centre.only("a", CallEvent.Ended.class).cause()).isEqualTo(EndCause.COMPLETED);
    }

    @Test
    void anOfferThatRangOutMeanwhileTakesTheAgentOffAndKeepsThePlace() {
        Centre centre = Centre.with(JANA, PETR);
        centre.waiting("a");
        centre.stage.seconds(5);
        centre.waiting("b");
        centre.asterisk.answer("202");
        centre.kill();
        centre.stage.seconds(20);
        centre.start();
        centre.again("a");
        assertThat(centre.presence(JANA)).isEqualTo(Presence.NOT_RESPONDING);
        assertThat(centre.only("a", CallEvent.OfferEnded.class).outcome()).isEqualTo(OfferOutcome.NO_ANSWER);
        centre.code("201", Arrival.Code.SIGN_IN);
        assertThat(centre.asterisk.rings("201")).isFalse();
        assertThat(centre.events("a", CallEvent.Queued.class)).hasSize(1);
    }

    @Test
    void anOfferThatNeverCameToRingIsTakenBack() {
        Centre centre = Centre.with(JANA);
        centre.waiting("a");
        centre.asterisk.channels.get("a").ring = null;
        centre.kill();
        centre.start();
        centre.again("a");
        assertThat(centre.events("a", CallEvent.OfferEnded.class))
                .extracting(CallEvent.OfferEnded::outcome)
                .containsExactly(OfferOutcome.RESCINDED);
    }

    @Test
    void presenceOutlivesTheServer() {
        Centre centre = Centre.with(JANA);
        centre.code("202", Arrival.Code.PAUSE);
        centre.kill();
        centre.start();
        assertThat(centre.presence(JANA)).isEqualTo(Presence.SIGNED_IN);
        assertThat(centre.presence(PETR)).isEqualTo(Presence.PAUSED);
    }

    @Test
    void whatCannotBeReadStartsTheCallAnewInItsLanguage() {
        Centre centre = Centre.with();
        centre.waiting("a");
        centre.kill();
        centre.asterisk.channels.get("a").checkpoint = "l=en&f=reception&v=cut-o";
        centre.start();
        FakeLine again = centre.again("a");
        assertThat(again.isAsked()).isTrue();
        assertThat(centre.events("a", CallEvent.Heard.class).getLast().language())
                .isEqualTo(ENGLISH);
    }

    @Test
    void garbageStartsTheCallAnew() {
        for (String garbage : new String[] {"", "l=", "%", "l=zz9&", "&&&&", "l=cs&z=0"}) {
            Centre centre = Centre.with();
            centre.call("a");
            centre.kill();
            centre.asterisk.channels.get("a").checkpoint = garbage;
            centre.start();
            assertThat(centre.again("a").isAsked()).isTrue();
        }
    }

    @Test
    void whoHungUpWaitingWhileNobodyWasThereHasAbandoned() {
        Centre centre = Centre.with();
        centre.waiting("a");
        centre.kill();
        centre.stage.seconds(7);
        centre.asterisk.hangsUpAway("a");
        centre.stage.seconds(7);
        centre.start();
        CallEvent.Ended ended = centre.only("a", CallEvent.Ended.class);
        assertThat(ended.cause()).isEqualTo(EndCause.ABANDONED);
        assertThat(ended.by()).isEqualTo(Party.CALLER);
        assertThat(ended.stamp().at()).isEqualTo(centre.stage.instant().minusSeconds(7));
    }

    @Test
    void howACallEndedIsNotForgottenWhileTheHistoryIsSlow() {
        Centre centre = Centre.with();
        centre.waiting("a");
        centre.kill();
        centre.asterisk.hangsUpAway("a");
        centre.historyIsSlow = new CompletableFuture<>();
        centre.start();
        centre.outOfTouch();
        centre.historyIsSlow.complete(null);
        centre.inTouch();
        assertThat(centre.only("a", CallEvent.Ended.class).cause()).isEqualTo(EndCause.ABANDONED);
    }

    @Test
    void aCallOfWhichTheHistoryNeverHeardIsToldFromItsChannel() {
        Centre centre = Centre.with();
        centre.waiting("a");
        centre.kill();
        centre.history.clear();
        Instant arrived = centre.stage.instant();
        centre.stage.seconds(5);
        centre.asterisk.hangsUpAway("a");
        centre.start();
        assertThat(centre.only("a", CallEvent.Arrived.class).stamp().at()).isEqualTo(arrived);
        assertThat(centre.only("a", CallEvent.Arrived.class).dialled().digits()).isEqualTo("+420222000111");
        assertThat(centre.only("a", CallEvent.Ended.class).cause()).isEqualTo(EndCause.ABANDONED);
    }

    @Test
    void aTalkThatEndedWithTheCallWhileNobodyWasThereIsTold() {
        Centre centre = Centre.with(JANA);
        centre.waiting("a");
        centre.asterisk.answer("201");
        centre.kill();
        centre.stage.seconds(30);
        centre.asterisk.hangsUpAway("a");
        centre.start();
        assertThat(centre.only("a", CallEvent.TalkEnded.class).talked()).isEqualTo(Duration.ofSeconds(30));
        assertThat(centre.only("a", CallEvent.Ended.class).cause()).isEqualTo(EndCause.COMPLETED);
    }

    @Test
    void aCallThatHistoryBelievesOpenAndAsteriskDoesNotKnowIsClosed() {
        Centre centre = Centre.with();
        centre.waiting("a");
        centre.kill();
        centre.asterisk.channels.clear();
        centre.start();
        CallEvent.Ended ended = centre.only("a", CallEvent.Ended.class);
        assertThat(ended.cause()).isEqualTo(EndCause.LINE_LOST);
        assertThat(ended.by()).isEqualTo(Party.UNKNOWN);
    }

    @Test
    void aLostLineThatComesBackGoesOn() {
        Centre centre = Centre.with();
        FakeLine line = centre.waiting("a");
        centre.stage.seconds(3);
        centre.lose(line);
        assertThat(centre.events("a", CallEvent.Ended.class)).isEmpty();
        assertThat(line.finished).isFalse();
        centre.again("a");
        centre.code("201", Arrival.Code.SIGN_IN);
        assertThat(centre.asterisk.ringing("201").id).isEqualTo("a");
    }

    @Test
    void aCallThatComesInOnANewLineIsNotDrivenFromTheOldOneAnyMore() {
        Centre centre = Centre.with();
        FakeLine old = centre.waiting("a");
        centre.stage.seconds(3);
        FakeLine again = centre.again("a");
        int did = old.did.size();
        centre.stage.seconds(60);
        centre.code("201", Arrival.Code.SIGN_IN);
        old.drop(LineResult.Why.LOST);
        centre.stage.settle();
        assertThat(old.did).hasSize(did);
        assertThat(again.isRinging("201")).isTrue();
        again.callerHangsUp();
        assertThat(centre.told.stream().filter(CallEvent.Ended.class::isInstance))
                .hasSize(1);
        assertThat(centre.state(JANA).engaged()).isEmpty();
    }

    @Test
    void anAgentTalkingOnALostLineIsFreeWhenThePhoneIs() {
        Centre centre = Centre.with(JANA);
        FakeLine line = centre.waiting("a");
        centre.asterisk.answer("201");
        centre.lose(line);
        centre.waiting("b");
        centre.stage.seconds(60);
        assertThat(centre.state(JANA).engaged()).isNotEmpty();
        centre.asterisk.agentHangsUp("201");
        assertThat(centre.asterisk.ringing("201").id).isEqualTo("b");
        centre.again("a");
        assertThat(centre.only("a", CallEvent.TalkEnded.class).by()).isEqualTo(Party.AGENT);
        assertThat(centre.state(JANA).engaged().getFirst().call().value()).isEqualTo("b");
    }

    @Test
    void asteriskRestartedLeavesNobodyBehind() {
        Centre centre = Centre.with(JANA);
        FakeLine talking = centre.waiting("a");
        centre.asterisk.answer("201");
        FakeLine waiting = centre.waiting("b");
        centre.outOfTouch();
        talking.drop(LineResult.Why.LOST);
        waiting.drop(LineResult.Why.LOST);
        centre.asterisk.channels.clear();
        centre.asterisk.phones.clear();
        centre.inTouch();
        assertThat(centre.only("a", CallEvent.Ended.class).cause()).isEqualTo(EndCause.LINE_LOST);
        assertThat(centre.only("b", CallEvent.Ended.class).cause()).isEqualTo(EndCause.LINE_LOST);
        assertThat(centre.state(JANA).engaged()).isEmpty();
        centre.phone("201", PhoneState.FREE);
        centre.waiting("c");
        assertThat(centre.asterisk.rings("201")).isTrue();
    }
}
