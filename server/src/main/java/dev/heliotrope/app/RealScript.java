package dev.heliotrope.app;

import dev.heliotrope.call.KeyEntry;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.flow.FlowState;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.Turn;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.rehearsal.Answer;
import dev.heliotrope.rehearsal.Happening;
import dev.heliotrope.rehearsal.Rehearsal;
import dev.heliotrope.rehearsal.Stage;
import dev.heliotrope.rehearsal.Transcript;
import dev.heliotrope.rehearsal.script.CallTest;
import dev.heliotrope.rehearsal.script.Line;
import dev.heliotrope.rehearsal.script.Verdict;
import dev.heliotrope.session.Script;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands between a real session and the machine: the session's inputs, whatever they really are, go to a rehearsal with
 * the test's own clock and fakes, and what it requests goes back. Silence and waiting in vain are made short, and who is not
 * to talk asks for what no agent can. Used on the call's event loop; {@link #turns} may be read elsewhere.
 */
final class RealScript implements Script {
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration FOR_EVER = Duration.ofDays(3650);

    private final Verdict wanted;
    private final Stage stage;
    private final Transcript transcript = new Transcript(entry -> {});
    private final BlockingQueue<Integer> turns = new LinkedBlockingQueue<>();
    private final Map<String, Integer> errands = new HashMap<>();
    private @Nullable CallFacts facts;
    private @Nullable Rehearsal call;

    /** What of keys that were typed ahead no request has got yet. */
    private String ahead = "";

    RealScript(Verdict wanted, Stage stage) {
        this.wanted = wanted;
        this.stage = stage;
    }

    Verdict wanted() {
        return wanted;
    }

    CallTest test() {
        return wanted.test();
    }

    RealScript of(CallFacts known) {
        facts = known;
        return this;
    }

    /** The number of each request, as it is made. */
    BlockingQueue<Integer> turns() {
        return turns;
    }

    /** Complete when the call is over. */
    Transcript transcript() {
        return transcript;
    }

    boolean isOver() {
        return call != null && call.isOver();
    }

    /** What the test does at this request. */
    List<Line.Doing> doings(int turn) {
        return wanted.acts().stream()
                .filter(act -> act.turn() == turn)
                .map(Verdict.Act::what)
                .toList();
    }

    @Override
    public Turn start(Instant at) {
        CallFacts known = facts;
        Flow flow = stage.flows().get(test().flow());
        if (known == null || flow == null) {
            throw new IllegalStateException("a call that nobody rehearses");
        }
        Rehearsal begun = Rehearsal.begin(
                stage.machine(flow, test().fakes().over(stage.world()), known), known, stage, transcript, test().at());
        call = begun;
        return settled(begun);
    }

    @Override
    public Turn next(FlowState state, Input input, Instant at) {
        Rehearsal running = running();
        if (!state.equals(running.state())) {
            transcript.add(running.now(), new Happening.Troubled(state.step(), "the session has lost the state"));
        }
        switch (input) {
            case Input.Said said -> running.listen();
            case Input.Silence silence -> running.keepSilent();
            case Input.Keys keys -> ahead = running.press(raw(running, keys.digits()));
            case Input.Queued queued -> queued(running, queued.outcome());
            case Input.HungUp hungUp -> running.hangUp();
            default -> running.other(input);
        }
        return settled(running);
    }

    /** The test's keys where they come to these digits; an ending square key, for one, is not among the digits. */
    private String raw(Rehearsal running, String digits) {
        String typed =
                running.request() instanceof Request.Ask ask ? ask.entry().typed() : "";
        String pressed = digits.startsWith(typed) ? digits.substring(typed.length()) : digits;
        Stream<String> now = doings(running.turns()).stream()
                .filter(Line.Press.class::isInstance)
                .map(doing -> ((Line.Press) doing).keys());
        return Stream.concat(now, Stream.of(ahead))
                .filter(keys -> keys.startsWith(pressed))
                .findFirst()
                .orElse(pressed);
    }

    private void queued(Rehearsal running, Input.QueueOutcome outcome) {
        for (Line.Doing doing : doings(running.turns())) {
            if (doing instanceof Line.Wait wait && outcome == Input.QueueOutcome.TALKED) {
                running.await(wait.time().orElse(Duration.ZERO));
            }
        }
        switch (outcome) {
            case TALKED -> running.talk(talk(running));
            case TIMED_OUT -> running.await(FOR_EVER);
        }
    }

    private Duration talk(Rehearsal running) {
        return doings(running.turns()).stream()
                .filter(Line.Talk.class::isInstance)
                .map(doing -> ((Line.Talk) doing).time())
                .findFirst()
                .orElse(Duration.ZERO);
    }

    /** Nobody can take this call over, so it is as if it were asked again. */
    @Override
    public Turn resume(FlowState state, Instant at) {
        return running().turn();
    }

    private Rehearsal running() {
        if (call == null) {
            throw new IllegalStateException("an input before the call began");
        }
        return call;
    }

    /** Errands are answered here, and what is to fail does, as in the rehearsal without phones. */
    private Turn settled(Rehearsal running) {
        for (boolean settled = false; !settled; ) {
            Optional<Answer> answer = answer(running);
            answer.ifPresent(running::performed);
            boolean fails = answer.isEmpty() && does(Line.Fail.class, doings(running.turns()));
            if (fails) {
                running.fail();
            }
            settled = answer.isEmpty() && !fails;
        }
        turns.add(running.turns());
        Turn turn = running.turn();
        return new Turn(
                turn.state(), turn.notes(), hastened(turn.request(), doings(running.turns())), turn.checkpoint());
    }

    private Optional<Answer> answer(Rehearsal running) {
        String step = running.state().step();
        return running.request() instanceof Request.Perform
                ? test().fakes().answer(step, errands.merge(step, 1, Integer::sum) - 1)
                : Optional.empty();
    }

    private static Request hastened(Request request, List<Line.Doing> doings) {
        if (request instanceof Request.Ask ask && does(Line.Silence.class, doings)) {
            return new Request.Ask(ask.what(), soon(ask.entry()));
        }
        if (request instanceof Request.Enqueue queue && !does(Line.Talk.class, doings)) {
            return new Request.Enqueue(queue.queue(), Map.of(RealStage.NOBODY, 1), atMost(queue, doings));
        }
        // the agents here are others than those that a flow names
        return request instanceof Request.Enqueue queue
                ? new Request.Enqueue(
                        queue.queue(),
                        queue.skills(),
                        queue.atMost(),
                        queue.standing().undemanding())
                : request;
    }

    private static boolean does(Class<? extends Line.Doing> what, List<Line.Doing> doings) {
        return doings.stream().anyMatch(what::isInstance);
    }

    private static KeyEntry soon(KeyEntry entry) {
        return new KeyEntry(entry.least(), entry.most(), SHORT, SHORT, entry.closing(), entry.typed(), entry.secret());
    }

    /** Who hangs up while waiting must not be told before that nobody comes. */
    private static Duration atMost(Request.Enqueue queue, List<Line.Doing> doings) {
        return does(Line.HangUp.class, doings) ? queue.atMost() : SHORT;
    }
}
