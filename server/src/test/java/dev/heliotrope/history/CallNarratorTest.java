package dev.heliotrope.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallEvent.LanguageSource;
import dev.heliotrope.call.CallEvent.OfferOutcome;
import dev.heliotrope.call.CallEvent.Party;
import dev.heliotrope.call.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallNarratorTest {
    private static final Map<String, String> NAMES = Map.of("jana", "Jana Nováková", "petr", "Petr Dvořák");
    private final List<String> told = new ArrayList<>();
    private final CallNarrator narrator = new CallNarrator(NAMES::get, one -> told.add(one.sentence()));

    @Test
    void tellsACallInWords() {
        Story.whole("c-1").forEach(narrator::on);

        assertThat(told)
                .containsExactly(
                        "Caller +420777123456 dials +420222000111",
                        "Caller +420777123456 is spoken to in Czech, chosen by a key",
                        "Caller +420777123456 comes to 'main-menu' of reception",
                        "Caller +420777123456 hears 'main-menu' in Czech",
                        "Caller +420777123456 pressed 3 at 'main-menu'",
                        "Caller +420777123456 waits in queue support for Czech",
                        "Caller +420777123456 is offered to Petr Dvořák: speaks Czech (5), idle longest",
                        "Petr Dvořák did not answer and takes no calls for now; the caller keeps the place",
                        "Caller +420777123456 is offered to Jana Nováková: speaks Czech (5), idle longest",
                        "Jana Nováková takes the call",
                        "Jana Nováková answered caller +420777123456, who waited 4 s",
                        "Jana Nováková and caller +420777123456 talked 6 s; the caller hung up",
                        "The call of caller +420777123456 is over: completed, the caller hung up");
    }

    @Test
    void tellsOfACallerWhoWithholdsTheNumberAndOfOneItNeverMet() {
        Story story = Story.of("c-1");
        narrator.on(new CallEvent.Arrived(story.stamp(), PhoneNumber.WITHHELD, new PhoneNumber("100")));
        narrator.on(Story.of("c-2").resumed().events().getFirst());

        assertThat(told)
                .containsExactly(
                        "A caller who withholds the number dials 100",
                        "Another server goes on with the caller at 'main-menu'");
    }

    @Test
    void tellsWhichVersionOfWhichFlowAnswersAndGoesOn() {
        Story.of("c-1").answered().resumedBy().events().forEach(narrator::on);

        assertThat(told)
                .containsExactly(
                        "Caller +420777123456 dials +420222000111; flow reception answers, version 3f2a9c81d20b",
                        "Another server goes on with caller +420777123456 at 'main-menu', by version 3f2a9c81d20b of"
                                + " reception");
    }

    @Test
    void forgetsACallerWhoseCallIsOver() {
        Story story = Story.of("c-1")
                .arrived()
                .ended(Party.CALLER, EndCause.LEFT_IN_FLOW)
                .relaxed()
                .pressed("1");
        story.events().forEach(narrator::on);

        assertThat(told.getLast()).isEqualTo("The caller pressed 1 at 'main-menu'");
    }

    @ParameterizedTest
    @EnumSource(OfferOutcome.class)
    void hasWordsForEveryOffer(OfferOutcome outcome) {
        narrator.on(Story.of("c-1").offerEnded("o-1", "jana", outcome).events().getFirst());
        assertThat(told.getFirst()).startsWith("Jana Nováková ").hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @EnumSource(EndCause.class)
    void hasWordsForEveryEnd(EndCause cause) {
        narrator.on(Story.of("c-1").ended(Party.SYSTEM, cause).events().getFirst());
        assertThat(told.getFirst())
                .startsWith("The call of the caller is over: ")
                .doesNotContain("_");
    }

    @ParameterizedTest
    @EnumSource(LanguageSource.class)
    void hasWordsForEveryWayToALanguage(LanguageSource by) {
        narrator.on(Story.of("c-1").language(by).events().getFirst());
        assertThat(told.getFirst())
                .startsWith("The caller is spoken to in Czech, ")
                .doesNotContain("_");
    }

    @Test
    void tellsWhatStepsHaveDone() {
        List<String> told = new ArrayList<>();
        CallNarrator narrator = new CallNarrator(id -> id, each -> told.add(each.sentence()));
        Story.of("c-1")
                .arrived()
                .done("find", "look-up", "found", Map.of("service", "orders"))
                .done("message", "voicemail", "left", Map.of("box", "support", "seconds", "12", "file", "/m/1.wav"))
                .done("message", "voicemail", "nothing", Map.of("box", "support"))
                .done("ask", "consent", "agreed", Map.of("asked", "ask-recording"))
                .done("rate", "survey", "answered", Map.of("kind", "nps", "score", "9"))
                .done("rate", "survey", "skipped", Map.of("kind", "nps"))
                .done("read", "knowledge", "read", Map.of("topic", "returns", "language", "cs", "part", "2"))
                .done("odd", "of-a-later-version", "done", Map.of())
                .events()
                .forEach(narrator::on);
        assertThat(told.subList(1, told.size()))
                .containsExactly(
                        "Service orders was asked for caller +420777123456: found",
                        "Caller +420777123456 left a message of 12 s in support",
                        "Caller +420777123456 left no message in support: nothing",
                        "Caller +420777123456 was asked 'ask-recording' and agreed",
                        "Caller +420777123456 answers the survey nps: 9",
                        "Caller +420777123456 answers the survey nps: skipped",
                        "Caller +420777123456 heard the article returns in cs up to part 2",
                        "Caller +420777123456, of-a-later-version at 'odd': done");
    }
}
