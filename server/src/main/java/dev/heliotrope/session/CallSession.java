package dev.heliotrope.session;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallEvent.Party;
import dev.heliotrope.call.CallId;
import dev.heliotrope.call.CallLine;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.FlowState;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.Turn;
import dev.heliotrope.routing.End;
import dev.heliotrope.routing.LastAgent;
import dev.heliotrope.routing.WaitingCall;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Conducts one call: the flow's requests become actions on the line, their results the flow's next input. An actor without a
 * thread of its own: everything here runs on the line's event loop.
 */
final class CallSession implements Conducted, Leg.End, Hold.Host {
    private static final Logger LOG = LoggerFactory.getLogger(CallSession.class);

    private static final Input MUTE = new Input.Failed("there is no voice to speak with", false);

    private final Arrival.Caller caller;
    private final House house;
    private final Surroundings around;
    private final Leg leg;
    private final Diary diary;
    private final Voice voice;
    private final Notes notes;
    private final ErrandRun errands;
    private @Nullable Script script;
    private @Nullable FlowState state;
    private @Nullable Hold hold;
    private Queueing.@Nullable Entered entered;
    private Instant limit = Instant.MAX;
    private Memo memo;
    private @Nullable Instant waitingSince;
    private boolean keepNext;
    private boolean stumbled;
    private boolean leaving;

    CallSession(CallLine line, Arrival.Caller caller, House house, Surroundings around) {
        this.caller = caller;
        this.house = house;
        this.around = around;
        this.leg = new Leg(line, around.announcer(), this);
        this.diary = around.floor().diary(caller.call());
        this.voice = new Voice(leg, diary);
        this.notes = new Notes(caller.from(), diary, around);
        this.errands = new ErrandRun(leg, around);
        this.memo = Memo.of(caller, around.now());
    }

    @Override
    public CallId call() {
        return caller.call();
    }

    @Override
    public Diary diary() {
        return diary;
    }

    void begin() {
        around.floor().opened(this);
        Beginning beginning = new Beginning(caller, house, around);
        leg.later(() -> beginning.resumption().ifPresentOrElse(this::takeUp, () -> greet(beginning)));
    }

    private void greet(Beginning beginning) {
        diary.arrived(memo.arrived());
        beginning.facts(facts -> leg.later(() -> {
            Script found = beginning.script(facts);
            script = found;
            turn(found.start(around.now()));
        }));
    }

    private void takeUp(Resumption found) {
        memo = found.memo();
        script = found.script();
        state = found.state();
        diary.arrived(memo.arrived());
        diary.resumed(found.state().step());
        if (found.settle(diary, around)) {
            talked(false);
        } else {
            memo = found.memoAfterOffer(house.rules(), around);
            turn(found.script().resume(found.state(), around.now()));
        }
    }

    private void turn(Turn turn) {
        state = turn.state();
        turn.notes().forEach(notes::take);
        if (turn.request() instanceof Request.Enqueue enqueue) {
            enqueue(enqueue, turn.state());
        } else if (turn.checkpoint() || keepNext) {
            memo = memo.outside();
            keep(() -> perform(turn.request()), !isElsewhere(turn.request()));
        } else {
            perform(turn.request());
        }
    }

    /** The line rests meanwhile, so nothing carries the checkpoint along. */
    private static boolean isElsewhere(Request request) {
        return request instanceof Request.Perform errand && !(errand.errand() instanceof Errand.OnTheLine);
    }

    private void perform(Request request) {
        switch (request) {
            case Request.Say say ->
                voice.say(say.what(), say.interruptible(), result -> next(input(result)), () -> next(MUTE));
            case Request.Ask ask -> voice.ask(ask.what(), ask.entry(), result -> next(input(result)), () -> next(MUTE));
            case Request.Perform errand -> errands.run(errand.errand(), here(), done -> next(done));
            case Request.Enqueue enqueue -> throw new IllegalStateException("joins " + enqueue.queue() + " elsewhere");
            case Request.End end -> end(end);
        }
    }

    private Errands.Occasion here() {
        FlowState now = Objects.requireNonNull(state, "an errand before the flow began");
        Language language = now.language() == null ? house.fallback() : now.language();
        return new Errands.Occasion(
                call(), caller.from(), caller.dialled(), language, now.flow(), now.step(), waitingSince);
    }

    private static Input input(LineResult result) {
        return switch (result) {
            case LineResult.Pressed pressed -> new Input.Keys(pressed.digits());
            case LineResult.Silence silence -> new Input.Silence();
            default -> new Input.Said();
        };
    }

    private void next(Input input) {
        if (script == null || state == null) {
            throw new IllegalStateException("an input before the flow began");
        }
        stumbled &= input instanceof Input.Failed;
        turn(script.next(state, input, around.now()));
    }

    private void enqueue(Request.Enqueue asked, FlowState state) {
        Language language = state.language() == null ? house.fallback() : state.language();
        Queueing queueing = new Queueing(caller, house, leg, around);
        Instant now = around.now();
        Memo.Place before = memo.place();
        boolean again = memo.waiting() != null;
        queueing.request(asked, language, request -> hold(queueing.place(asked, request, before, now), asked, again));
    }

    private void hold(Queueing.Entered place, Request.Enqueue asked, boolean again) {
        if (leaving) {
            return;
        }
        waitingSince = place.call().joined();
        limit = place.at().plus(asked.atMost());
        hold(place, again);
    }

    private void hold(Queueing.Entered place, boolean again) {
        entered = place;
        Comfort comfort = new Comfort(place.call(), again, voice, leg, around);
        hold = new Hold(place, limit, caller.channel(), comfort, leg, diary, around, this);
        hold.begin();
    }

    @Override
    public void exhausted(WaitingCall place, End end) {
        hold = null;
        switch (end) {
            case End.AnyAgent any -> queued(Input.QueueOutcome.TIMED_OUT);
            case End.Callback callback -> queued(Input.QueueOutcome.CALLBACK);
            case End.Voicemail voicemail -> queued(Input.QueueOutcome.VOICEMAIL);
            case End.OtherQueue other ->
                house.queue(other.queue())
                        .ifPresentOrElse(
                                queue -> hold(
                                        new Queueing.Entered(place.sentOnTo(queue, around.now()), around.now()), true),
                                () -> queued(Input.QueueOutcome.TIMED_OUT));
        }
    }

    @Override
    public void keep(WaitingCall place, @Nullable Offer offer, Runnable then) {
        Instant since = entered == null ? place.joined() : entered.at();
        memo = memo.at(new Memo.Place(place.queue().id(), since, place.place()), offer);
        keep(then, true);
    }

    private void keep(Runnable then, boolean withNext) {
        keepNext = false;
        if (state == null) {
            throw new IllegalStateException("nothing to keep before the flow began");
        }
        String text = SavedMemo.add(memo, state.save()).text();
        if (text.length() > LineAction.Remember.LONGEST_CHECKPOINT) {
            LOG.error("call {}: {} characters are too long to outlive us", call(), text.length());
            then.run();
        } else {
            leg.act(new LineAction.Remember(text, withNext), done -> then.run());
        }
    }

    /** What the channel remembers of the offer is settled, and must be replaced even if the flow would not ask for it. */
    @Override
    public void talked(boolean callerGone) {
        hold = null;
        rememberAgent();
        memo = memo.afterTalk();
        keepNext = true;
        if (callerGone) {
            over(Party.CALLER, EndCause.COMPLETED);
        } else {
            next(new Input.Queued(Input.QueueOutcome.TALKED));
        }
    }

    private void rememberAgent() {
        Memo.Out with = memo.out();
        if (with != null && !caller.from().isWithheld()) {
            around.lastAgents().talked(caller.from(), new LastAgent(with.agent(), around.now()));
        }
    }

    @Override
    public void timedOut() {
        hold = null;
        queued(Input.QueueOutcome.TIMED_OUT);
    }

    private void queued(Input.QueueOutcome outcome) {
        memo = memo.outside();
        keepNext = true;
        next(new Input.Queued(outcome));
    }

    @Override
    public void callerLeft() {
        over(Party.CALLER, EndCause.ABANDONED);
    }

    private void end(Request.End end) {
        if (!end.failed().isEmpty()) {
            LOG.error("call {}: {}", call(), end.failed());
        }
        hangUp(end.failed().isEmpty() ? EndCause.COMPLETED : EndCause.FLOW_FAILED);
    }

    private void hangUp(EndCause cause) {
        diary.ended(Party.SYSTEM, cause, around.now());
        leg.hangUp();
        around.floor().closed(this);
    }

    private void over(Party by, EndCause cause) {
        Instant at = around.now();
        Runnable end = () -> {
            diary.ended(by, cause, at);
            leg.finish();
            around.floor().closed(this);
        };
        if (by == Party.CALLER && script != null && state != null) {
            leaving = true;
            alone(script, script.next(state, new Input.HungUp(), at), end);
        } else {
            end.run();
        }
    }

    /** What the flow still does for a caller who has hung up, errands; the call is not over before. */
    private void alone(Script flow, Turn turn, Runnable end) {
        state = turn.state();
        turn.notes().forEach(notes::take);
        if (turn.request() instanceof Request.Perform errand) {
            errands.run(errand.errand(), here(), done -> alone(flow, flow.next(turn.state(), done, around.now()), end));
        } else {
            end.run();
        }
    }

    @Override
    public void gone(LineResult.Why why) {
        switch (why) {
            case HUNG_UP -> over(Party.CALLER, leave(Party.CALLER));
            case LOST -> lost();
        }
    }

    /** Leaves the queue, if in one; gives what the call's end at this point is called. */
    private EndCause leave(Party by) {
        if (hold != null && !hold.hungUp(by)) {
            return EndCause.ABANDONED;
        }
        if (hold != null) {
            rememberAgent();
        }
        return hold != null || memo.talked() ? EndCause.COMPLETED : EndCause.LEFT_IN_FLOW;
    }

    private void lost() {
        LOG.warn("call {}: its line was lost", call());
        if (hold != null) {
            hold.lost();
        }
        leg.letGo();
        around.floor().lost(this);
    }

    @Override
    public void failed(RuntimeException reason) {
        LOG.error("call {}: could not go on", call(), reason);
        if (hold != null) {
            hold.hungUp(Party.SYSTEM);
        }
        if (stumbled || leaving || hold != null || script == null || state == null) {
            hangUp(EndCause.FLOW_FAILED);
        } else {
            stumbled = true;
            leg.later(() -> next(new Input.Failed("the server could not do the step", true)));
        }
    }

    @Override
    public void dead() {
        leg.later(() -> {
            if (leaving) {
                return;
            }
            leave(Party.UNKNOWN);
            over(Party.UNKNOWN, EndCause.LINE_LOST);
        });
    }

    @Override
    public void superseded() {
        leg.later(leg::letGo);
    }
}
