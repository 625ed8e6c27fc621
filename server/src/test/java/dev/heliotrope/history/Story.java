package dev.heliotrope.history;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallEvent.FlowVersion;
import dev.heliotrope.call.CallEvent.LanguageSource;
import dev.heliotrope.call.CallEvent.OfferOutcome;
import dev.heliotrope.call.CallEvent.Party;
import dev.heliotrope.call.CallEvent.Stamp;
import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Calls told event by event, for tests: each event comes a second after the one before. */
public final class Story {
    public static final Instant BEGIN = Instant.parse("2026-11-20T09:30:00.125Z");
    public static final FlowVersion VERSION = new FlowVersion("reception", "3f2a9c81d20b");
    public static final Language CZECH = new Language("cs");

    private final CallId call;
    private final Instant begin;
    private final List<CallEvent> events = new ArrayList<>();

    private Story(String call, Instant begin) {
        this.call = new CallId(call);
        this.begin = begin;
    }

    public static Story of(String call) {
        return new Story(call, BEGIN);
    }

    public static Story of(String call, Instant begin) {
        return new Story(call, begin);
    }

    /** A Czech caller who presses, waits, is not answered by Petr, talks with Jana for 6 s and hangs up. */
    public static List<CallEvent> whole(String call) {
        return of(call).toTalk()
                .talkEnded("jana", 6, Party.CALLER)
                .ended(Party.CALLER, EndCause.COMPLETED)
                .events();
    }

    public Story toQueue() {
        return arrived()
                .language(LanguageSource.KEYPRESS)
                .step("main-menu")
                .heard("main-menu")
                .pressed("3")
                .queued();
    }

    public Story toTalk() {
        return toQueue()
                .offered("o-1", "petr")
                .offerEnded("o-1", "petr", OfferOutcome.NO_ANSWER)
                .offered("o-2", "jana")
                .offerEnded("o-2", "jana", OfferOutcome.ANSWERED)
                .answered("o-2", "jana", 4);
    }

    public Stamp stamp() {
        int number = events.size();
        return new Stamp(call + "/" + number, call, begin.plusSeconds(number));
    }

    public Story add(CallEvent event) {
        events.add(event);
        return this;
    }

    /** As told since calls know which version answers them. */
    public Story answered() {
        return add(new CallEvent.Arrived(
                stamp(), new PhoneNumber("+420777123456"), new PhoneNumber("+420222000111"), VERSION));
    }

    public Story arrived() {
        return add(new CallEvent.Arrived(stamp(), new PhoneNumber("+420777123456"), new PhoneNumber("+420222000111")));
    }

    public Story language(LanguageSource by) {
        return add(new CallEvent.LanguageChosen(stamp(), CZECH, by));
    }

    public Story step(String step) {
        return add(new CallEvent.StepEntered(stamp(), "reception", step));
    }

    public Story heard(String... prompts) {
        return add(new CallEvent.Heard(stamp(), List.of(prompts), CZECH));
    }

    public Story pressed(String digits) {
        return add(new CallEvent.Pressed(stamp(), "main-menu", digits));
    }

    public Story queued() {
        return queued(stamp().at());
    }

    public Story queued(Instant joined) {
        return add(new CallEvent.Queued(stamp(), "support", CZECH, joined));
    }

    public Story queuedAsking(String asks) {
        return add(new CallEvent.Queued(stamp(), "support", CZECH, stamp().at(), asks));
    }

    public Story relaxed() {
        return add(new CallEvent.Relaxed(stamp(), "support", 2, "Czech or English at any level"));
    }

    public Story unmatched(String agent) {
        CallEvent.Lost lost = new CallEvent.ToldLost(Map.of("agent", agent));
        return add(new CallEvent.Unmatched(stamp(), "support", 1, List.of(lost)));
    }

    public Story exhausted() {
        return add(new CallEvent.Exhausted(stamp(), "support", "voicemail"));
    }

    public Story offeredInsteadOf(String offer, String agent, String other) {
        CallEvent.Lost lost = new CallEvent.ToldLost(Map.of("agent", other));
        return add(new CallEvent.Offered(stamp(), offer, agent, "idle longest", List.of(lost)));
    }

    public Story offered(String offer, String agent) {
        return add(new CallEvent.Offered(stamp(), offer, agent, "speaks Czech (5), idle longest"));
    }

    public Story offerEnded(String offer, String agent, OfferOutcome outcome) {
        return add(new CallEvent.OfferEnded(stamp(), offer, agent, outcome));
    }

    public Story answered(String offer, String agent, int waited) {
        return add(new CallEvent.Answered(stamp(), offer, agent, Duration.ofSeconds(waited)));
    }

    public Story talkEnded(String agent, int talked, Party by) {
        return add(new CallEvent.TalkEnded(stamp(), agent, Duration.ofSeconds(talked), by));
    }

    public Story done(String step, String what, String outcome, Map<String, String> details) {
        return add(new CallEvent.Done(stamp(), step, what, outcome, details));
    }

    public Story resumedBy() {
        return add(new CallEvent.Resumed(stamp(), "main-menu", VERSION));
    }

    public Story resumed() {
        return add(new CallEvent.Resumed(stamp(), "main-menu"));
    }

    public Story ended(Party by, EndCause cause) {
        return add(new CallEvent.Ended(stamp(), by, cause));
    }

    public List<CallEvent> events() {
        return List.copyOf(events);
    }
}
