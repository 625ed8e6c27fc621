package dev.heliotrope.session;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallEvent.OfferOutcome;
import dev.heliotrope.call.CallEvent.Party;
import dev.heliotrope.call.CallEvent.Stamp;
import dev.heliotrope.call.CallId;
import dev.heliotrope.call.CallListener;
import dev.heliotrope.call.Language;
import dev.heliotrope.routing.End;
import dev.heliotrope.routing.WaitingCall;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Tells what happens to one call, in order, and nothing after its end. What can happen only once has an id made of what it
 * is about, so that two servers which both tell it, one having died on the way, have told it once. Safe for threads.
 */
final class Diary {
    /** What all diaries are written with. */
    record Ink(CallListener listener, Supplier<String> ids, InstantSource clock, UnaryOperator<String> agentName) {
        Diary of(CallId call) {
            return new Diary(call, this);
        }
    }

    private final CallId call;
    private final Ink ink;
    private boolean closed;

    private Diary(CallId call, Ink ink) {
        this.call = call;
        this.ink = ink;
    }

    CallId call() {
        return call;
    }

    void arrived(Memo.Arrived how, CallEvent.@Nullable FlowVersion by) {
        tell(new CallEvent.Arrived(once("arrived", how.at()), how.from(), how.dialled(), by));
    }

    void chose(Language language, CallEvent.LanguageSource by) {
        tell(new CallEvent.LanguageChosen(now(), language, by));
    }

    void entered(String flow, String step) {
        tell(new CallEvent.StepEntered(now(), flow, step));
    }

    void heard(List<String> prompts, Language language) {
        tell(new CallEvent.Heard(now(), prompts, language));
    }

    void pressed(String step, String digits) {
        tell(new CallEvent.Pressed(now(), step, digits));
    }

    /** {@code entered} is when the caller came to that queue. */
    void queued(WaitingCall place, Instant entered) {
        Stamp stamp = once("queued-" + entered.toEpochMilli(), ink.clock().instant());
        tell(new CallEvent.Queued(
                stamp,
                place.queue().id(),
                place.language(),
                place.joined(),
                place.request().words(ink.agentName())));
    }

    void relaxed(WaitingCall place) {
        int step = place.place().step();
        String what = "relaxed-" + place.place().since().toEpochMilli() + "-" + step;
        tell(new CallEvent.Relaxed(
                once(what, ink.clock().instant()),
                place.queue().id(),
                step,
                place.queue().need(step).words(place.language())));
    }

    void unmatched(WaitingCall place, List<? extends CallEvent.Lost> lost) {
        tell(new CallEvent.Unmatched(now(), place.queue().id(), place.place().step(), List.copyOf(lost)));
    }

    void exhausted(WaitingCall place, End end) {
        tell(new CallEvent.Exhausted(now(), place.queue().id(), Outcomes.word(end)));
    }

    void offered(Offer offer) {
        List<CallEvent.Lost> lost = List.copyOf(offer.lost());
        tell(new CallEvent.Offered(now(), offer.id(), offer.agent().id(), offer.why(), lost));
    }

    void offerEnded(String offer, String agent, OfferOutcome outcome, Instant at) {
        tell(new CallEvent.OfferEnded(stamp(offer + "-ended", at), offer, agent, outcome));
    }

    void answered(String offer, String agent, Instant joined, Instant at) {
        tell(new CallEvent.Answered(stamp(offer + "-answered", at), offer, agent, Duration.between(joined, at)));
    }

    void talkEnded(String offer, String agent, Duration talked, Party by, Instant at) {
        tell(new CallEvent.TalkEnded(stamp(offer + "-talked", at), agent, talked, by));
    }

    void done(String step, String what, String outcome, Map<String, String> details) {
        tell(new CallEvent.Done(now(), step, what, outcome, details));
    }

    void resumed(String step, CallEvent.@Nullable FlowVersion by) {
        tell(new CallEvent.Resumed(now(), step, by));
    }

    /** A line believed lost may yet be found to have ended otherwise, so that belief has an id of its own. */
    synchronized void ended(Party by, EndCause cause, Instant at) {
        String what = cause == EndCause.LINE_LOST ? "lost" : "ended";
        tell(new CallEvent.Ended(once(what, at), by, cause));
        closed = true;
    }

    /** Falls silent without an end: another diary goes on. */
    synchronized void close() {
        closed = true;
    }

    private synchronized void tell(CallEvent event) {
        if (!closed) {
            ink.listener().on(event);
        }
    }

    private Stamp now() {
        return new Stamp(ink.ids().get(), call, Instant.ofEpochMilli(ink.clock().millis()));
    }

    private Stamp once(String what, Instant at) {
        return stamp(call + "-" + what, at);
    }

    private Stamp stamp(String id, Instant at) {
        return new Stamp(id, call, Instant.ofEpochMilli(at.toEpochMilli()));
    }
}
