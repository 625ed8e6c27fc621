package dev.heliotrope.rehearsal;

import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.flow.Checkpoint;
import dev.heliotrope.flow.FlowState;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.Turn;
import dev.heliotrope.flow.machine.FlowMachine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call without a phone, conducted as the server would: on the machine that calls run, its state written down and read back
 * between any two inputs. Its clock goes on with silence, waiting and talking only; to hear something takes no time. Each input
 * must fit the {@link #request()}. Not for concurrent use.
 */
public final class Rehearsal {
    private final FlowMachine machine;
    private final Function<Utterance, Happening.Heard> heard;
    private final Transcript transcript;
    private Instant now;
    private Turn turn;
    private Duration waited = Duration.ZERO;
    private int turns;
    private boolean talked;
    private boolean over;
    private @Nullable EndCause leaving;

    private Rehearsal(FlowMachine machine, Stage stage, Transcript transcript, Instant at) {
        this.machine = machine;
        this.heard = stage::heard;
        this.transcript = transcript;
        this.now = at;
        this.turn = machine.start(at);
    }

    /** Calls, and goes to the flow's first request. */
    public static Rehearsal begin(FlowMachine machine, CallFacts call, Stage stage, Transcript transcript, Instant at) {
        Rehearsal rehearsal = new Rehearsal(machine, stage, transcript, at);
        transcript.add(
                at,
                new Happening.Called(
                        call.from(), call.dialled(), rehearsal.turn.state().flow()));
        rehearsal.note();
        return rehearsal;
    }

    public Turn turn() {
        return turn;
    }

    public Request request() {
        return turn.request();
    }

    public FlowState state() {
        return turn.state();
    }

    public Instant now() {
        return now;
    }

    /** How many requests there have been before the present one. */
    public int turns() {
        return turns;
    }

    public boolean isOver() {
        return over;
    }

    public Transcript transcript() {
        return transcript;
    }

    /** Hears out what is said. */
    public void listen() {
        next(new Input.Said());
    }

    /**
     * When asked, or to cut short what is said, for which the first key counts; gives the keys that were too many for the
     * answer, which nobody heard.
     */
    public String press(String keys) {
        Gathered gathered = request() instanceof Request.Ask ask
                ? Gathered.of(ask.entry(), keys)
                : new Gathered(keys.substring(0, 1), keys.substring(1));
        String heard = keys.substring(0, keys.length() - gathered.rest().length());
        Request before = request();
        advance(new Input.Keys(gathered.answer()));
        boolean secret = Requests.isSecret(before) || EarlyKeys.mayBeSecret(gathered.answer(), machine, turn, now);
        transcript.add(now, new Happening.Pressed(secret ? Requests.dots(heard) : heard));
        note();
        return gathered.rest();
    }

    public void keepSilent() {
        String typed = "";
        if (request() instanceof Request.Ask ask) {
            pass(ask.silence());
            transcript.add(now, new Happening.Silent(ask.silence()));
            typed = ask.entry().typed();
        }
        next(typed.isEmpty() ? new Input.Silence() : new Input.Keys(typed));
    }

    /** An agent takes the call, talks so long, and hangs up. */
    public void talk(Duration time) {
        queueLeft(false);
        pass(time);
        transcript.add(now, new Happening.Talked(time));
        talked = true;
        next(new Input.Queued(Input.QueueOutcome.TALKED));
    }

    /** Waits so long for an agent, or until the flow has the caller wait no longer. */
    public void await(Duration time) {
        Duration left = longestWait().minus(waited);
        Duration passing = time.compareTo(left) < 0 ? time : left;
        pass(passing);
        waited = waited.plus(passing);
        if (passing.equals(left)) {
            queueLeft(true);
            next(new Input.Queued(Input.QueueOutcome.TIMED_OUT));
        }
    }

    private Duration longestWait() {
        return request() instanceof Request.Enqueue queue ? queue.atMost() : Duration.ZERO;
    }

    private void queueLeft(boolean inVain) {
        transcript.add(now, new Happening.Waited(waited, inVain));
        waited = Duration.ZERO;
    }

    /** Somebody did what the flow wanted done. */
    public void performed(Answer answer) {
        List<String> shown = answer.results().entrySet().stream()
                .map(result -> result.getKey() + "=" + result.getValue())
                .sorted()
                .toList();
        transcript.add(now, new Happening.Performed(state().step(), answer.outcome(), shown));
        next(new Input.Performed(answer.outcome(), answer.results()));
    }

    /** An input that leaves no trace of its own. */
    public void other(Input input) {
        next(input);
    }

    /** The request cannot be done, as when a prompt cannot be spoken. */
    public void fail() {
        transcript.add(now, new Happening.Broken());
        next(new Input.Failed("the test has it fail", true));
    }

    /** The caller hangs up. The flow may still have errands done; the call is over behind them. */
    public void hangUp() {
        if (over || leaving != null) {
            return;
        }
        boolean waiting = request() instanceof Request.Enqueue;
        EndCause alone = talked ? EndCause.COMPLETED : EndCause.LEFT_IN_FLOW;
        leaving = waiting ? EndCause.ABANDONED : alone;
        transcript.add(now, new Happening.HungUp());
        next(new Input.HungUp());
    }

    private void end(EndCause cause, String why) {
        over = true;
        transcript.add(now, new Happening.Ended(cause, why));
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private void next(Input input) {
        advance(input);
        note();
    }

    private void advance(Input input) {
        turn = machine.next(saved(turn.state()), input, now);
        turns++;
    }

    /**
     * A state that is too long, or does not come back as it was, is told of: a call would not outlive its server. What is never
     * written down lives on, as it does in a server.
     */
    private FlowState saved(FlowState state) {
        Optional<FlowState> read =
                Checkpoint.parse(state.save().text()).flatMap(FlowState::from).filter(state.kept()::equals);
        if (read.isEmpty()) {
            String sentence = "what is kept of the call is too long: it would not outlive its server";
            transcript.add(now, new Happening.Troubled(state.step(), sentence));
        }
        return read.filter(kept -> kept.equals(state)).orElse(state);
    }

    private void note() {
        if (leaving != null) {
            Requests.alone(turn).forEach(happening -> transcript.add(now, happening));
            if (!(request() instanceof Request.Perform)) {
                end(leaving, "");
            }
            return;
        }
        Requests.happenings(turn, heard).forEach(happening -> transcript.add(now, happening));
        if (request() instanceof Request.End end) {
            end(end.failed().isEmpty() ? EndCause.COMPLETED : EndCause.FLOW_FAILED, end.failed());
        }
    }
}
