package dev.heliotrope.session;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallEvent.Party;
import dev.heliotrope.call.Language;
import dev.heliotrope.flow.FlowState;
import dev.heliotrope.flow.Input.QueueOutcome;
import dev.heliotrope.flow.Request;
import dev.heliotrope.routing.End;
import dev.heliotrope.routing.LastAgent;
import dev.heliotrope.routing.WaitingCall;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A call's time in queues: from one to the next, until a talk, the flow's own limit, or the caller's leaving. */
final class Waiting implements Hold.Host {
    /** Told how it ended; nothing more is told then. */
    interface Then {
        void queued(QueueOutcome outcome);

        /** After a talk. */
        void callerGone();

        void callerLeft();
    }

    private final Arrival.Caller caller;
    private final House house;
    private final Surroundings around;
    private final Leg leg;
    private final Diary diary;
    private final Voice voice;
    private final Keepsake keepsake;
    private final Supplier<@Nullable FlowState> state;
    private final Then then;
    private @Nullable Hold hold;
    private Queueing.@Nullable Entered entered;
    private Promise promise = new Promise(null);
    private Instant limit = Instant.MAX;
    private @Nullable Instant since;
    private boolean closed;

    Waiting(
            Arrival.Caller caller,
            House house,
            Surroundings around,
            Leg leg,
            Diary diary,
            Voice voice,
            Keepsake keepsake,
            Supplier<@Nullable FlowState> state,
            Then then) {
        this.caller = caller;
        this.house = house;
        this.around = around;
        this.leg = leg;
        this.diary = diary;
        this.voice = voice;
        this.keepsake = keepsake;
        this.state = state;
        this.then = then;
    }

    boolean isOn() {
        return hold != null;
    }

    /** From when on the caller has waited, be it by a server before us; null for who never did. */
    @Nullable
    Instant since() {
        Memo.Place kept = keepsake.memo().place();
        return since == null && kept != null ? kept.joined() : since;
    }

    void enqueue(Request.Enqueue asked, Language language) {
        Queueing queueing = new Queueing(caller, house, leg, around);
        Instant now = around.now();
        Memo.Place before = keepsake.memo().place();
        boolean again = keepsake.memo().waiting() != null;
        queueing.request(asked, language, request -> begin(queueing.place(asked, request, before, now), asked, again));
    }

    private void begin(Queueing.Entered place, Request.Enqueue asked, boolean again) {
        if (!closed) {
            since = place.call().joined();
            limit = place.at().plus(asked.atMost());
            hold(place, again);
        }
    }

    private void hold(Queueing.Entered place, boolean again) {
        entered = place;
        Promise said = new Promise(keepsake.memo().promised());
        promise = said;
        Comfort comfort = new Comfort(place.call(), again, said, voice, leg, around);
        Hold begun = new Hold(place, limit, caller.channel(), comfort, leg, diary, around, this);
        hold = begun;
        begun.begin();
    }

    @Override
    public void exhausted(WaitingCall place, End end) {
        hold = null;
        switch (end) {
            case End.AnyAgent any -> queued(QueueOutcome.TIMED_OUT, place);
            case End.Callback callback -> queued(QueueOutcome.CALLBACK, place);
            case End.Voicemail voicemail -> queued(QueueOutcome.VOICEMAIL, place);
            case End.OtherQueue other ->
                house.queue(other.queue())
                        .ifPresentOrElse(
                                queue -> hold(new Queueing.Entered(place.movedTo(queue), around.now()), true),
                                () -> queued(QueueOutcome.TIMED_OUT, place));
        }
    }

    @Override
    public void keep(WaitingCall place, @Nullable Offer offer, Runnable then) {
        Queueing.Entered here = entered;
        Instant at = here == null ? place.joined() : here.at();
        keepsake.change(memo -> memo.at(new Memo.Place(place.queue().id(), at, place.place()), offer)
                .promising(promise.answer()));
        keepsake.keep(state.get(), true, then);
    }

    /** What time alone brings, the next server knows without us. */
    @Override
    public boolean isToKeep(WaitingCall place) {
        Memo.Place kept = keepsake.memo().place();
        return !Objects.equals(promise.answer(), keepsake.memo().promised())
                || (kept != null
                        && place.at(kept.inLine()).stepAt(around.now())
                                != place.place().step());
    }

    @Override
    public void talked(boolean callerGone) {
        hold = null;
        rememberAgent();
        keepsake.settle(Memo::afterTalk);
        if (callerGone) {
            then.callerGone();
        } else {
            then.queued(QueueOutcome.TALKED);
        }
    }

    private void rememberAgent() {
        Memo.Out with = keepsake.memo().out();
        if (with != null && !caller.from().isWithheld()) {
            around.lastAgents().talked(caller.from(), new LastAgent(with.agent(), around.now()));
        }
    }

    @Override
    public void timedOut(WaitingCall place) {
        hold = null;
        queued(QueueOutcome.TIMED_OUT, place);
    }

    /** The step reached there is known for another queue. */
    private void queued(QueueOutcome outcome, WaitingCall place) {
        keepsake.settle(memo -> memo.outside(place));
        then.queued(outcome);
    }

    @Override
    public void callerLeft() {
        then.callerLeft();
    }

    /** The channel is gone; gives what the call's end at this point is called. */
    EndCause leave(Party by) {
        Hold left = hold;
        if (left != null && !left.hungUp(by)) {
            return EndCause.ABANDONED;
        }
        if (left != null) {
            rememberAgent();
        }
        return left != null || keepsake.memo().talked() ? EndCause.COMPLETED : EndCause.LEFT_IN_FLOW;
    }

    /** A queue that is still asked about is not joined any more. */
    void close() {
        closed = true;
    }

    void lost() {
        if (hold != null) {
            hold.lost();
        }
    }
}
