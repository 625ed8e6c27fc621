package dev.heliotrope.session;

import static dev.heliotrope.session.FakeHouse.JANA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.EndCause;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What Asterisk says now and then of how things stand, with the manager connection up all the time. */
class StandingTest {
    @Test
    void aLostLineWhoseCallerIsGoneIsClosed() {
        Centre centre = Centre.with(JANA);
        FakeLine line = centre.waiting("a");
        centre.asterisk.answer("201");
        centre.inTouch();
        centre.lose(line);
        centre.asterisk.channels.remove("a");
        assertThat(centre.events("a", CallEvent.Ended.class)).isEmpty();

        centre.inTouch();

        assertThat(centre.only("a", CallEvent.Ended.class).cause()).isEqualTo(EndCause.LINE_LOST);
        assertThat(centre.only("a", CallEvent.TalkEnded.class).agent()).isEqualTo("jana");
        assertThat(centre.state(JANA).engaged()).isEmpty();
    }

    @Test
    void aSessionWhoseChannelIsNoMoreIsClosed() {
        Centre centre = Centre.with();
        centre.waiting("a");
        centre.inTouch();
        centre.asterisk.channels.remove("a");

        centre.inTouch();

        assertThat(centre.only("a", CallEvent.Ended.class).cause()).isEqualTo(EndCause.LINE_LOST);
    }

    @Test
    void aCallWhoseLineIsLostButNotItsCallerGoesOn() {
        Centre centre = Centre.with();
        FakeLine line = centre.waiting("a");
        centre.inTouch();
        centre.lose(line);

        centre.inTouch();

        assertThat(centre.events("a", CallEvent.Ended.class)).isEmpty();
        centre.again("a");
        assertThat(centre.events("a", CallEvent.Resumed.class)).hasSize(1);
    }

    @Test
    void aCallThatEndedAwayIsForgottenAtAsteriskOnlyOnceItIsSafe() {
        Centre centre = Centre.with();
        centre.disk = new CompletableFuture<>();
        FakeLine line = centre.waiting("a");
        centre.lose(line);
        centre.asterisk.hangsUpAway("a");

        centre.inTouch();

        assertThat(centre.only("a", CallEvent.Ended.class).cause()).isEqualTo(EndCause.ABANDONED);
        assertThat(centre.asterisk.endedAway).as("at Asterisk").hasSize(1);
        centre.inTouch();
        centre.disk.complete(null);
        assertThat(centre.asterisk.endedAway).as("at Asterisk").isEmpty();
        assertThat(centre.events("a", CallEvent.Ended.class))
                .as("told twice, kept once")
                .hasSize(1);
    }
}
