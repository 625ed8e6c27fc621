package dev.heliotrope.session;

import static dev.heliotrope.session.FakeHouse.JANA;
import static dev.heliotrope.session.FakeHouse.PETR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.OfferOutcome;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.routing.Presence;
import org.junit.jupiter.api.Test;

/** Offers that come to nothing: what becomes of the agent, and that the caller keeps the place. */
class RefusedOfferTest {
    @Test
    void anAgentWhoDoesNotAnswerIsTakenOffAndTheCallerKeepsThePlace() {
        Centre centre = Centre.with(JANA);
        centre.waiting("old");
        centre.stage.seconds(1);
        centre.waiting("young");
        centre.stage.seconds(19);
        assertThat(centre.events("old", CallEvent.OfferEnded.class))
                .extracting(CallEvent.OfferEnded::outcome)
                .containsExactly(OfferOutcome.NO_ANSWER);
        assertThat(centre.presence(JANA)).isEqualTo(Presence.NOT_RESPONDING);
        centre.code("202", Arrival.Code.SIGN_IN);
        assertThat(centre.asterisk.ringing("202").id).isEqualTo("old");
        centre.code("201", Arrival.Code.SIGN_IN);
        assertThat(centre.asterisk.ringing("201").id).isEqualTo("young");
    }

    @Test
    void whoDidNotAnswerACallerIsNotOfferedThatCallerAgainForAWhile() {
        Centre centre = Centre.with(JANA);
        centre.waiting("a");
        centre.stage.seconds(20);
        centre.code("201", Arrival.Code.SIGN_IN);
        centre.stage.seconds(290);
        assertThat(centre.asterisk.rings("201")).isFalse();
        centre.stage.seconds(15);
        assertThat(centre.asterisk.rings("201")).isTrue();
    }

    @Test
    void aPhoneThatTurnsACallAwayIsLeftAloneForAMoment() {
        Centre centre = Centre.with(JANA);
        centre.waiting("a");
        centre.asterisk.reject("201");
        assertThat(centre.only("a", CallEvent.OfferEnded.class).outcome()).isEqualTo(OfferOutcome.BUSY);
        assertThat(centre.presence(JANA)).isEqualTo(Presence.SIGNED_IN);
        assertThat(centre.asterisk.rings("201")).isFalse();
        centre.stage.seconds(5);
        assertThat(centre.asterisk.rings("201")).isTrue();
    }

    @Test
    void aPhoneLostWhileRingingEndsTheOfferAtOnce() {
        Centre centre = Centre.with(JANA, PETR);
        centre.waiting("a");
        centre.stage.seconds(2);
        centre.phone("201", PhoneState.UNREGISTERED);
        assertThat(centre.asterisk.stopped).containsExactly("201");
        assertThat(centre.only("a", CallEvent.OfferEnded.class).outcome()).isEqualTo(OfferOutcome.UNREACHABLE);
        assertThat(centre.presence(JANA)).isEqualTo(Presence.SIGNED_IN);
        assertThat(centre.asterisk.ringing("202").id).isEqualTo("a");
        assertThat(centre.state(JANA).engaged()).isEmpty();
    }

    @Test
    void whoHangsUpDuringTheWhisperHasDeclinedAndStaysSignedIn() {
        Centre centre = Centre.with(JANA, PETR);
        centre.waiting("old");
        centre.stage.seconds(1);
        centre.waiting("young");
        centre.stage.seconds(1);
        centre.waiting("next");
        assertThat(centre.asterisk.ringing("201").id).isEqualTo("old");

        centre.asterisk.decline("201");

        assertThat(centre.only("old", CallEvent.OfferEnded.class).outcome()).isEqualTo(OfferOutcome.DECLINED);
        assertThat(centre.events("old", CallEvent.Answered.class)).isEmpty();
        assertThat(centre.presence(JANA)).isEqualTo(Presence.SIGNED_IN);
        assertThat(centre.asterisk.rings("201")).as("at once").isFalse();
        centre.stage.seconds(5);
        assertThat(centre.asterisk.ringing("201").id)
                .as("not the caller just declined")
                .isEqualTo("next");
        centre.asterisk.answer("202");
        centre.asterisk.agentHangsUp("202");
        assertThat(centre.asterisk.ringing("202").id).as("who kept the place").isEqualTo("old");
    }
}
