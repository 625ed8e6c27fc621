package dev.heliotrope.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallEvent.LanguageSource;
import dev.heliotrope.call.CallEvent.OfferOutcome;
import dev.heliotrope.call.CallEvent.Party;
import dev.heliotrope.history.Interaction.Offer;
import dev.heliotrope.history.Interaction.Outcome;
import dev.heliotrope.history.Interaction.Spoken;
import dev.heliotrope.history.Interaction.Talk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InteractionTest {
    @Test
    void tellsTheWholeCall() {
        Interaction call = Interaction.of(Story.whole("c-1"));

        assertThat(call.from()).isEqualTo("+420777123456");
        assertThat(call.to()).isEqualTo("+420222000111");
        assertThat(call.began()).isEqualTo(Story.BEGIN);
        assertThat(call.language()).isEqualTo(new Spoken(Story.CZECH, LanguageSource.KEYPRESS));
        assertThat(call.journey().steps()).extracting(Interaction.Step::step).containsExactly("main-menu");
        assertThat(call.journey().heard()).containsExactly("main-menu");
        assertThat(call.journey().pressed())
                .extracting(Interaction.Keys::digits)
                .containsExactly("3");
        assertThat(call.queue()).contains("support");
        assertThat(call.offers()).extracting(Offer::agent).containsExactly("petr", "jana");
        assertThat(call.offers())
                .extracting(Offer::outcome)
                .containsExactly(OfferOutcome.NO_ANSWER, OfferOutcome.ANSWERED);
        assertThat(call.agent()).contains("jana");
        assertThat(call.waited()).contains(Duration.ofSeconds(4));
        assertThat(call.talked()).contains(Duration.ofSeconds(6));
        assertThat(call.talks()).extracting(Talk::endedBy).containsExactly(Party.CALLER);
        assertThat(call.ending().cause()).isEqualTo(EndCause.COMPLETED);
        assertThat(call.outcome()).isEqualTo(Outcome.HANDLED);
    }

    @Test
    void isTheSameHoweverTheEventsCome() {
        Interaction inOrder = Interaction.of(Story.whole("c-1"));
        for (int seed = 0; seed < 200; seed++) {
            List<CallEvent> jumbled = new ArrayList<>(Story.whole("c-1"));
            jumbled.addAll(Story.whole("c-1").subList(seed % 5, 8));
            Collections.shuffle(jumbled, new Random(seed));
            assertThat(Interaction.of(jumbled)).isEqualTo(inOrder);
        }
    }

    @Test
    void bearsAnyMissingEvent() {
        List<CallEvent> whole = Story.whole("c-1");
        for (CallEvent missing : whole) {
            List<CallEvent> rest = new ArrayList<>(whole);
            rest.remove(missing);
            Interaction call = Interaction.of(rest);
            assertThat(call.isOpen()).isEqualTo(missing instanceof CallEvent.Ended);
            assertThat(call.agent()).contains("jana");
        }
    }

    @Test
    void isOpenUntilItEnds() {
        Interaction waiting = Interaction.of(Story.of("c-1").toQueue().events());

        assertThat(waiting.isOpen()).isTrue();
        assertThat(waiting.outcome()).isEqualTo(Outcome.OPEN);
        assertThat(waiting.waited()).isEmpty();
        assertThat(waiting.agent()).isEmpty();
    }

    @Test
    void countsTheWaitOfACallerWhoGivesUp() {
        Interaction call = Interaction.of(Story.of("c-1")
                .toQueue()
                .relaxed()
                .ended(Party.CALLER, EndCause.ABANDONED)
                .events());

        assertThat(call.waited()).contains(Duration.ofSeconds(2));
        assertThat(call.outcome()).isEqualTo(Outcome.ABANDONED);
    }

    @Test
    void goesOnWhenAnotherServerTakesOver() {
        Story story = Story.of("c-1").toQueue().ended(Party.UNKNOWN, EndCause.LINE_LOST);
        Story resumed = story.resumed().queued(Story.BEGIN.plusSeconds(5));

        Interaction call = Interaction.of(resumed.events());

        assertThat(call.isOpen()).isTrue();
        assertThat(call.journey().resumed()).hasSize(1);
        assertThat(call.waits()).as("one place, told twice").hasSize(1);
    }

    @Test
    void aLostLineGivesWayToHowTheCallReallyEnded() {
        Story lost = Story.of("c-1").toQueue().ended(Party.UNKNOWN, EndCause.LINE_LOST);
        assertThat(Interaction.of(lost.events()).outcome()).isEqualTo(Outcome.FAILED);

        Story known = lost.ended(Party.CALLER, EndCause.ABANDONED).ended(Party.AGENT, EndCause.COMPLETED);
        assertThat(Interaction.of(known.events()).outcome()).isEqualTo(Outcome.ABANDONED);
    }

    @Test
    void addsUpTwoTalks() {
        Story story = Story.of("c-1").toTalk().talkEnded("jana", 6, Party.AGENT).queued();
        story.offered("o-3", "petr").answered("o-3", "petr", 10).talkEnded("petr", 20, Party.AGENT);

        Interaction call = Interaction.of(story.events());

        assertThat(call.agent()).contains("petr");
        assertThat(call.waited()).contains(Duration.ofSeconds(14));
        assertThat(call.talked()).contains(Duration.ofSeconds(26));
    }

    @Test
    void refusesNothingAndMixtures() {
        List<CallEvent> mixture = new ArrayList<>(Story.whole("c-1"));
        mixture.addAll(Story.whole("c-2"));

        assertThatThrownBy(() -> Interaction.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Interaction.of(mixture)).hasMessageContaining("two calls");
    }
}
