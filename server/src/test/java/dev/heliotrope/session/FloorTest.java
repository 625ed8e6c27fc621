package dev.heliotrope.session;

import static dev.heliotrope.session.FakeHouse.JANA;
import static dev.heliotrope.session.FakeHouse.OLIVIA;
import static dev.heliotrope.session.FakeHouse.PETR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallEvent.OfferOutcome;
import dev.heliotrope.call.CallEvent.Party;
import dev.heliotrope.call.Formality;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.estimate.Estimate;
import dev.heliotrope.routing.HoldMusic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FloorTest {
    private static void assertEnded(Centre centre, String call, Party by, EndCause cause) {
        CallEvent.Ended ended = centre.only(call, CallEvent.Ended.class);
        assertThat(ended.by()).isEqualTo(by);
        assertThat(ended.cause()).isEqualTo(cause);
        assertThat(centre.story(call).getLast()).isEqualTo(ended);
    }

    @Test
    void aCallerTalksWithAnAgentAndIsAskedHowItWas() {
        Centre centre = Centre.with(JANA);
        FakeLine line = centre.waiting("a");
        assertThat(centre.asterisk.rings("201")).isTrue();
        centre.stage.seconds(4);
        centre.asterisk.answer("201");
        centre.stage.seconds(60);
        centre.asterisk.agentHangsUp("201");
        line.press("5");
        assertThat(centre.kinds("a"))
                .containsExactly(
                        "Arrived",
                        "StepEntered",
                        "Heard",
                        "Pressed",
                        "Queued",
                        "Offered",
                        "Answered",
                        "OfferEnded",
                        "TalkEnded",
                        "Heard",
                        "Ended");
        assertThat(centre.only("a", CallEvent.Answered.class).waited()).isEqualTo(Duration.ofSeconds(4));
        assertThat(centre.only("a", CallEvent.TalkEnded.class).talked()).isEqualTo(Duration.ofSeconds(60));
        assertThat(centre.only("a", CallEvent.TalkEnded.class).by()).isEqualTo(Party.AGENT);
        assertEnded(centre, "a", Party.SYSTEM, EndCause.COMPLETED);
        assertThat(line.finished).isTrue();
        assertThat(centre.state(JANA).idleSince()).isEqualTo(centre.stage.instant());
    }

    @Test
    void nobodyIsOfferedACallWhosePhoneIsNotRegistered() {
        Centre centre = Centre.with(JANA);
        centre.phone("201", PhoneState.UNREGISTERED);
        centre.waiting("a");
        centre.stage.seconds(30);
        assertThat(centre.events("a", CallEvent.Offered.class)).isEmpty();
        centre.phone("201", PhoneState.FREE);
        assertThat(centre.asterisk.rings("201")).isTrue();
    }

    @Test
    void aCallerWhoLeavesWhileItRingsFreesTheAgentAtOnce() {
        Centre centre = Centre.with(JANA);
        FakeLine first = centre.waiting("a");
        FakeLine second = centre.waiting("b");
        first.callerHangsUp();
        assertThat(centre.only("a", CallEvent.OfferEnded.class).outcome()).isEqualTo(OfferOutcome.CALLER_LEFT);
        assertEnded(centre, "a", Party.CALLER, EndCause.ABANDONED);
        assertThat(first.finished).isTrue();
        assertThat(centre.asterisk.ringing("201").id).isEqualTo("b");
        assertThat(second.finished).isFalse();
    }

    @Test
    void aCallerWhoLeavesTheQueueHasAbandonedAndIsForgotten() {
        Centre centre = Centre.with();
        FakeLine line = centre.waiting("a");
        centre.stage.seconds(10);
        line.callerHangsUp();
        assertEnded(centre, "a", Party.CALLER, EndCause.ABANDONED);
        centre.code("201", Arrival.Code.SIGN_IN);
        assertThat(centre.asterisk.rings("201")).isFalse();
    }

    @Test
    void aCallerWhoHangsUpInTheTalkHasCompletedTheCall() {
        Centre centre = Centre.with(JANA);
        FakeLine line = centre.waiting("a");
        centre.asterisk.answer("201");
        centre.stage.seconds(30);
        line.callerHangsUp();
        assertThat(centre.only("a", CallEvent.TalkEnded.class).by()).isEqualTo(Party.CALLER);
        assertEnded(centre, "a", Party.CALLER, EndCause.COMPLETED);
        assertThat(centre.state(JANA).engaged()).isEmpty();
    }

    @Test
    void theQueueRelaxesAtTheVeryInstant() {
        Centre centre = Centre.with(OLIVIA);
        centre.waiting("a");
        centre.stage.advance(Duration.ofMillis(14_999));
        assertThat(centre.asterisk.rings("241")).isFalse();
        centre.stage.advance(Duration.ofMillis(1));
        assertThat(centre.asterisk.rings("241")).isTrue();
    }

    @Test
    void aCallerWhoGoesOnWaitingIsToldOfTheRelaxingAndComforted() {
        Centre centre = Centre.with();
        centre.waiting("a");
        centre.waiting("b");
        centre.stage.seconds(66);
        CallEvent.Relaxed relaxed = centre.only("b", CallEvent.Relaxed.class);
        assertThat(relaxed.step()).isEqualTo(1);
        assertThat(relaxed.now()).isEqualTo("anybody");
        assertThat(centre.heard("b"))
                .containsExactly(
                        "main-menu",
                        "please-wait",
                        "still-waiting",
                        "queue-position",
                        "still-waiting",
                        "queue-position");
    }

    @Test
    void itIsToldWhyNobodyCouldTakeTheCall() {
        Centre centre = Centre.with(FakeHouse.JANA);
        centre.code(FakeHouse.JANA.extension(), Arrival.Code.PAUSE);
        centre.waiting("a");
        centre.stage.seconds(66);

        List<CallEvent.Unmatched> told = centre.told.stream()
                .filter(CallEvent.Unmatched.class::isInstance)
                .map(CallEvent.Unmatched.class::cast)
                .toList();
        assertThat(told).extracting(CallEvent.Unmatched::step).containsExactly(0, 1);
        assertThat(told.getLast().lost())
                .anySatisfy(lost ->
                        assertThat(lost.facts()).containsEntry("agent", "jana").containsEntry("words", "paused"));
    }

    @Test
    void aCallerHearsHowLongItWillTakeOnlyWhileThatIsSure() {
        Centre centre = Centre.with();
        List<Optional<Estimate>> told = new ArrayList<>(List.of(
                Optional.empty(),
                Optional.of(new Estimate(Duration.ofSeconds(60), Duration.ofSeconds(100), Duration.ofSeconds(240))),
                Optional.empty()));
        centre.waits = (call, at) -> told.removeFirst();
        centre.waiting("a");
        centre.stage.seconds(66);
        assertThat(told).isEmpty();
        assertThat(centre.heard("a"))
                .containsExactly(
                        "main-menu",
                        "please-wait",
                        "still-waiting",
                        "queue-position",
                        "queue-wait",
                        "still-waiting",
                        "queue-position");
    }

    @Test
    void whoWaitsIsSpokenToAsTheFlowDoesAndAnAgentAsAlways() {
        Centre centre = Centre.with();
        centre.waiting("a");
        centre.stage.seconds(1);
        centre.code("201", Arrival.Code.SIGN_IN);
        centre.stage.seconds(1);
        assertThat(centre.spoken)
                .filteredOn(what -> what.prompt().equals("please-wait"))
                .extracting(what -> what.manner().tone())
                .containsExactly(Formality.INFORMAL);
        assertThat(centre.spoken)
                .filteredOn(what -> what.prompt().equals("whisper"))
                .extracting(what -> what.manner().tone())
                .containsOnly(Formality.FORMAL);
    }

    @Test
    void howOftenACallerIsComfortedIsTheQueuesToSay() {
        Centre centre = Centre.with();
        centre.house.support = FakeHouse.SUPPORT.with(new HoldMusic(Duration.ofSeconds(5), Duration.ofSeconds(10)));
        centre.waiting("a");
        centre.stage.seconds(4);
        assertThat(centre.heard("a")).containsExactly("main-menu", "please-wait");
        centre.stage.seconds(2);
        assertThat(centre.heard("a")).endsWith("please-wait", "still-waiting", "queue-position");
        centre.stage.seconds(25);
        assertThat(centre.heard("a")).filteredOn("still-waiting"::equals).hasSize(3);
    }

    @Test
    void twoWhoWaitKeepTheirOrder() {
        Centre centre = Centre.with();
        centre.waiting("z");
        centre.stage.seconds(1);
        centre.waiting("a");
        centre.code("202", Arrival.Code.SIGN_IN);
        assertThat(centre.asterisk.ringing("202").id).isEqualTo("z");
        centre.code("201", Arrival.Code.SIGN_IN);
        assertThat(centre.asterisk.ringing("201").id).isEqualTo("a");
    }

    @Test
    void theFlowGoesOnWhenTheLongestWaitIsOver() {
        Centre centre = Centre.with();
        centre.waiting("a");
        centre.stage.seconds(600);
        assertThat(centre.heard("a")).endsWith("nobody-available");
        assertEnded(centre, "a", Party.SYSTEM, EndCause.COMPLETED);
        centre.code("201", Arrival.Code.SIGN_IN);
        assertThat(centre.asterisk.rings("201")).isFalse();
    }

    @Test
    void aCallerWhoSleepsThroughAWakeUpIsWokenAgain() {
        Centre centre = Centre.with();
        centre.waiting("a");
        centre.asterisk.deafTo = 2;
        centre.code("201", Arrival.Code.SIGN_IN);
        assertThat(centre.asterisk.rings("201")).isFalse();
        centre.stage.seconds(2);
        assertThat(centre.asterisk.rings("201")).isTrue();
        assertThat(centre.asterisk.wakes).isEqualTo(3);
        centre.stage.seconds(10);
        assertThat(centre.asterisk.wakes).isEqualTo(3);
    }

    @Test
    void outOfTouchNothingIsOfferedAndBackInTouchItIs() {
        Centre centre = Centre.with(JANA, PETR);
        centre.outOfTouch();
        centre.waiting("a");
        centre.asterisk.phones.put("201", PhoneState.UNREGISTERED);
        centre.stage.seconds(40);
        assertThat(centre.events("a", CallEvent.Offered.class)).isEmpty();
        centre.inTouch();
        assertThat(centre.asterisk.ringing("202").id).isEqualTo("a");
        assertThat(centre.state(JANA).phone()).isEqualTo(PhoneState.UNREGISTERED);
    }

    @Test
    void anAgentWhoseCallIsNoMoreIsFreeWhenWeAreBackInTouch() {
        Centre centre = Centre.with(JANA);
        centre.waiting("a");
        centre.asterisk.answer("201");
        centre.outOfTouch();
        centre.asterisk.channels.clear();
        centre.asterisk.phones.put("201", PhoneState.FREE);
        centre.stage.seconds(5);
        centre.inTouch();
        assertEnded(centre, "a", Party.UNKNOWN, EndCause.LINE_LOST);
        assertThat(centre.only("a", CallEvent.TalkEnded.class).agent()).isEqualTo("jana");
        assertThat(centre.state(JANA).engaged()).isEmpty();
        centre.waiting("b");
        assertThat(centre.asterisk.ringing("201").id).isEqualTo("b");
    }

    @Test
    void aCallThatCameWhileAsteriskWasToldUsHowItStandsIsNotTakenForDead() {
        Centre centre = Centre.with(JANA);
        var before = centre.asterisk.standing();
        centre.waiting("a");
        centre.asterisk.watcher.inTouch(before);
        centre.stage.settle();
        assertThat(centre.events("a", CallEvent.Ended.class)).isEmpty();
    }

    @Test
    void aListenerThatThrowsKeepsNobody() {
        Centre centre = new Centre();
        centre.more.add(event -> {
            throw new IllegalStateException("no room");
        });
        centre.start();
        centre.code("201", Arrival.Code.SIGN_IN);
        FakeLine line = centre.waiting("a");
        centre.asterisk.answer("201");
        line.callerHangsUp();
        assertEnded(centre, "a", Party.CALLER, EndCause.COMPLETED);
    }

    @Test
    void theAgentHearsAWhisperInTheCallersLanguageOrTheirOwn() {
        Centre centre = Centre.with(JANA, OLIVIA);
        FakeLine czech = centre.waiting("a");
        FakeLine relaxed = centre.waiting("b");
        centre.stage.seconds(15);
        assertThat(whispers(czech)).containsExactly("/cs/whisper");
        assertThat(whispers(relaxed)).containsExactly("/en/whisper");
    }

    private static List<String> whispers(FakeLine line) {
        return line.did.stream()
                .filter(LineAction.Ring.class::isInstance)
                .flatMap(action -> ((LineAction.Ring) action).whisper().stream())
                .map(sound -> sound.path())
                .toList();
    }

    @Test
    void aPausedAgentIsLeftInPeaceUntilSignedInAgain() {
        Centre centre = Centre.with(JANA);
        FakeLine code = centre.code("201", Arrival.Code.PAUSE);
        assertThat(code.did).anySatisfy(did -> assertThat(did.toString()).contains("/cs/paused"));
        assertThat(code.finished).isTrue();
        centre.waiting("a");
        assertThat(centre.asterisk.rings("201")).isFalse();
        centre.code("201", Arrival.Code.SIGN_IN);
        assertThat(centre.asterisk.rings("201")).isTrue();
    }

    @Test
    void aCodeFromAnExtensionOfNobodyIsHungUp() {
        FakeLine code = Centre.with().code("999", Arrival.Code.SIGN_IN);
        assertThat(code.finished).isTrue();
        assertThat(code.did).noneMatch(LineAction.Play.class::isInstance);
    }
}
