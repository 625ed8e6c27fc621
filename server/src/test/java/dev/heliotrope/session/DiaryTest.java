package dev.heliotrope.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallEvent.Party;
import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.routing.Place;
import dev.heliotrope.routing.Queue;
import dev.heliotrope.routing.Request;
import dev.heliotrope.routing.Trait;
import dev.heliotrope.routing.WaitingCall;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiaryTest {
    private static final Instant AT = Instant.parse("2026-03-03T12:00:00.123456Z");

    private final List<CallEvent> told = new ArrayList<>();
    private final Diary.Ink ink = new Diary.Ink(told::add, () -> "id", InstantSource.fixed(AT), id -> "the " + id);
    private final Diary diary = ink.of(new CallId("a"));

    @Test
    void nothingIsToldAfterTheEnd() {
        diary.ended(Party.CALLER, EndCause.ABANDONED, AT);
        diary.entered("reception", "menu");
        diary.ended(Party.UNKNOWN, EndCause.LINE_LOST, AT);
        assertThat(told).hasSize(1);
    }

    @Test
    void aClosedDiaryIsSilent() {
        diary.close();
        diary.ended(Party.CALLER, EndCause.ABANDONED, AT);
        assertThat(told).isEmpty();
    }

    @Test
    void whatHappensOnceHasTheSameIdInEveryDiaryOfTheCall() {
        Memo.Arrived arrived = new Memo.Arrived(AT, PhoneNumber.WITHHELD, PhoneNumber.WITHHELD);
        diary.arrived(arrived, null);
        ink.of(new CallId("a")).arrived(arrived, null);
        ink.of(new CallId("b")).arrived(arrived, null);
        assertThat(told).extracting(event -> event.stamp().id()).containsExactly("a-arrived", "a-arrived", "b-arrived");
    }

    @Test
    void aLineBelievedLostDoesNotHideHowTheCallReallyEnded() {
        diary.ended(Party.UNKNOWN, EndCause.LINE_LOST, AT);
        ink.of(new CallId("a")).ended(Party.CALLER, EndCause.COMPLETED, AT);
        assertThat(told).extracting(event -> event.stamp().id()).doesNotHaveDuplicates();
    }

    @Test
    void whoIsAskedForIsWrittenDownByWhatTheyAreCalled() {
        Request request = Request.in(new Language("cs")).requiring(new Trait.OneOf(Set.of("jana", "ana")));
        Queue queue = new Queue("support", List.of(), Duration.ofSeconds(20));
        diary.queued(new WaitingCall(new CallId("a"), queue, request, Place.taken(AT)), AT);
        assertThat(told)
                .singleElement()
                .extracting(event -> ((CallEvent.Queued) event).asks())
                .isEqualTo("needs the ana or the jana");
    }

    @Test
    void timesHaveMilliseconds() {
        diary.entered("reception", "menu");
        assertThat(told.getFirst().stamp().at()).isEqualTo(Instant.parse("2026-03-03T12:00:00.123Z"));
    }
}
