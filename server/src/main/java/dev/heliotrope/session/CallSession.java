package dev.heliotrope.session;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallEvent.Party;
import dev.heliotrope.call.CallId;
import dev.heliotrope.call.CallLine;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.call.Sound;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Conducts one call from its beginning, or from where another server left it, to its end. An actor without a thread of its own:
 * everything here runs on the line's event loop.
 */
final class CallSession implements Conducted, Leg.End, Course.Ways, Waiting.Then {
    private static final Logger LOG = LoggerFactory.getLogger(CallSession.class);

    private final Arrival.Caller caller;
    private final House house;
    private final Surroundings around;
    private final Leg leg;
    private final Diary diary;
    private final Keepsake keepsake;
    private final Course course;
    private final Waiting waiting;
    private boolean leaving;

    CallSession(CallLine line, Arrival.Caller caller, House house, Surroundings around) {
        this.caller = caller;
        this.house = house;
        this.around = around;
        this.leg = new Leg(line, around.announcer(), this);
        this.diary = around.floor().diary(caller.call());
        this.keepsake = new Keepsake(caller.call(), leg, Memo.of(caller, around.now()));
        Voice voice = new Voice(leg, diary);
        Notes notes = new Notes(caller.from(), diary, around);
        ErrandRun errands = new ErrandRun(leg, around);
        this.course = new Course(caller, house.fallback(), around, voice, notes, errands, keepsake, this);
        this.waiting = new Waiting(caller, house, around, leg, diary, voice, keepsake, course::state, this);
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
        diary.arrived(
                keepsake.memo().arrived(), house.answering(caller.dialled()).orElse(null));
        beginning.facts(facts -> leg.later(() -> beginning
                .script(facts)
                .ifPresentOrElse(
                        course::begin,
                        () -> leg.voice(Beginning.sorry(facts), words -> hangUp(beginning.whyUnanswered(), words)))));
    }

    private void takeUp(Resumption found) {
        keepsake.change(blank -> found.memo());
        course.takeUp(found.script(), found.state());
        diary.arrived(found.memo().arrived(), found.began());
        diary.resumed(found.state().step(), found.script().version());
        if (found.settle(diary, around)) {
            waiting.talked(false);
        } else {
            keepsake.change(kept -> found.memoAfterOffer(house.rules(), around));
            course.resume(found.transfer());
        }
    }

    @Override
    public void enqueue(Request.Enqueue asked, Language language) {
        waiting.enqueue(asked, language);
    }

    @Override
    public @Nullable Instant waitingSince() {
        return waiting.since();
    }

    @Override
    public void queued(Input.QueueOutcome outcome) {
        course.next(new Input.Queued(outcome));
    }

    @Override
    public void callerGone() {
        over(Party.CALLER, EndCause.COMPLETED);
    }

    @Override
    public void callerLeft() {
        over(Party.CALLER, EndCause.ABANDONED);
    }

    @Override
    public void end(Request.End end, List<Sound> lastWords) {
        if (!end.failed().isEmpty()) {
            LOG.error("call {}: {}", call(), end.failed());
        }
        hangUp(end.failed().isEmpty() ? EndCause.COMPLETED : EndCause.FLOW_FAILED, lastWords);
    }

    private void hangUp(EndCause cause, List<Sound> lastWords) {
        diary.ended(Party.SYSTEM, cause, around.now());
        leg.hangUp(lastWords);
        around.floor().closed(this);
    }

    private void over(Party by, EndCause cause) {
        Instant at = around.now();
        Runnable end = () -> {
            diary.ended(by, cause, at);
            leg.finish();
            around.floor().closed(this);
        };
        if (by == Party.CALLER && course.hasBegun()) {
            leaving = true;
            waiting.close();
            course.hungUp(at, end);
        } else {
            end.run();
        }
    }

    @Override
    public void gone(LineResult.Why why) {
        switch (why) {
            case HUNG_UP -> over(Party.CALLER, waiting.leave(Party.CALLER));
            case LOST -> lost();
        }
    }

    private void lost() {
        LOG.warn("call {}: its line was lost", call());
        waiting.lost();
        leg.letGo();
        around.floor().lost(this);
    }

    @Override
    public void failed(RuntimeException reason) {
        LOG.error("call {}: could not go on", call(), reason);
        boolean waited = waiting.isOn();
        if (waited) {
            waiting.leave(Party.SYSTEM);
        }
        if (leaving || waited || !course.mayStumble()) {
            hangUp(EndCause.FLOW_FAILED, List.of());
        } else {
            leg.later(() -> course.next(new Input.Failed("the server could not do the step", true)));
        }
    }

    @Override
    public void dead() {
        leg.later(() -> {
            if (!leaving) {
                waiting.leave(Party.UNKNOWN);
                over(Party.UNKNOWN, EndCause.LINE_LOST);
            }
        });
    }

    @Override
    public void superseded() {
        leg.later(leg::letGo);
    }
}
