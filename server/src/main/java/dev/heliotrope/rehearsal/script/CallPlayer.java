package dev.heliotrope.rehearsal.script;

import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.rehearsal.Answer;
import dev.heliotrope.rehearsal.Fakes;
import dev.heliotrope.rehearsal.Rehearsal;
import dev.heliotrope.rehearsal.Stage;
import dev.heliotrope.rehearsal.Transcript;
import dev.heliotrope.rehearsal.script.Verdict.Act;
import dev.heliotrope.rehearsal.script.Verdict.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Plays one test. The call goes on only as far as a line needs it to: what is said is heard out when the next line is about
 * something later. Errands are answered as soon as they are sent. After the last line the call goes on until the caller would
 * have to act, who then hangs up.
 */
public final class CallPlayer {
    private static final Duration FOR_EVER = Duration.ofDays(3650);

    private final CallTest test;
    private final Rehearsal call;
    private final List<Act> acts = new ArrayList<>();
    private final Map<String, Integer> errands = new HashMap<>();
    private final Expectations expectations;

    private CallPlayer(CallTest test, Rehearsal call) {
        this.test = test;
        this.call = call;
        this.expectations = new Expectations(call, this::until);
    }

    public static Verdict play(CallTest test, Stage stage) {
        Flow flow = stage.flows().get(test.flow());
        if (flow == null) {
            throw new IllegalArgumentException("there is no flow " + test.flow());
        }
        CallFacts facts = stage.facts(
                        test.caller(), test.dialled(), test.remembered().orElse(null))
                .in(test.manner());
        Fakes fakes = test.fakes();
        Transcript transcript = new Transcript(entry -> {});
        Rehearsal call = Rehearsal.begin(
                stage.machine(flow, fakes.over(stage.world()), facts), facts, stage, transcript, test.at());
        return new CallPlayer(test, call).play();
    }

    private Verdict play() {
        answerErrands();
        Optional<Failure> failure = Optional.empty();
        for (Line line : test.call()) {
            failure = line instanceof Line.Doing doing ? done(doing) : expectations.of(line);
            if (failure.isPresent()) {
                return new Verdict(test, call.transcript(), failure, acts);
            }
        }
        return new Verdict(test, call.transcript(), runOut(), acts);
    }

    private Optional<Failure> done(Line.Doing doing) {
        int before = call.turns();
        Optional<Failure> failure =
                switch (doing) {
                    case Line.Press press -> press.early() ? pressEarly(press) : press(press);
                    case Line.Silence silence ->
                        when(silence.at(), "the caller to be asked for a key", this::isAsked, () -> {
                            act(silence);
                            call.keepSilent();
                        });
                    case Line.Wait wait ->
                        when(wait.at(), "the caller to wait in a queue", this::isQueued, () -> {
                            act(wait);
                            call.await(wait.time().orElse(FOR_EVER));
                        });
                    case Line.Talk talk ->
                        when(talk.at(), "the caller to wait in a queue", this::isQueued, () -> {
                            act(talk);
                            call.talk(talk.time());
                        });
                    case Line.Fail fail ->
                        when(fail.at(), "the call to be up", () -> !call.isOver(), () -> {
                            act(fail);
                            call.fail();
                        });
                    case Line.HangUp hangUp ->
                        when(hangUp.at(), "the call to be up", () -> !call.isOver(), () -> {
                            act(hangUp);
                            call.hangUp();
                        });
                };
        if (call.turns() > before) {
            answerErrands();
        }
        return failure;
    }

    private Optional<Failure> press(Line.Press press) {
        List<String> rest = new ArrayList<>();
        Optional<Failure> failure = when(press.at(), "the caller to be asked for a key", this::isAsked, () -> {
            act(press);
            rest.add(call.press(press.keys()));
        });
        return failure.or(() -> tooMany(press, rest.getFirst()));
    }

    private Optional<Failure> tooMany(Line.Press press, String rest) {
        int all = press.keys().length();
        return rest.isEmpty()
                ? Optional.empty()
                : Optional.of(new Failure(
                        press.at(),
                        "all " + all + " keys to be taken",
                        "after the first " + (all - rest.length()) + " of them " + Situation.of(call)));
    }

    private Optional<Failure> pressEarly(Line.Press press) {
        List<String> rest = new ArrayList<>();
        Optional<Failure> failure =
                when(press.at(), "something to be said that a key may cut short", this::mayBeCutShort, () -> {
                    act(press);
                    rest.add(typed(press.keys()));
                });
        return failure.or(() -> tooMany(press, rest.getFirst()));
    }

    /** All the keys one after the other, as whoever takes keys next gets those that are left; gives those that nobody took. */
    private String typed(String keys) {
        String rest = call.press(keys);
        answerErrands();
        while (!rest.isEmpty() && (isAsked() || mayBeCutShort())) {
            rest = call.press(rest);
            answerErrands();
        }
        return rest;
    }

    private boolean mayBeCutShort() {
        return call.request() instanceof Request.Say say && say.interruptible() && !call.isOver();
    }

    private void act(Line.Doing doing) {
        acts.add(new Act(call.turns(), doing));
    }

    private Optional<Failure> when(Position at, String expected, BooleanSupplier ready, Runnable doing) {
        if (!until(ready)) {
            return Optional.of(new Failure(at, expected, Situation.of(call)));
        }
        doing.run();
        return Optional.empty();
    }

    private boolean isAsked() {
        return call.request() instanceof Request.Ask && !call.isOver();
    }

    private boolean isQueued() {
        return call.request() instanceof Request.Enqueue && !call.isOver();
    }

    /** Hears out what is said until this holds; false if it does not before the caller would have to act. */
    private boolean until(BooleanSupplier wanted) {
        while (!wanted.getAsBoolean()) {
            if (call.isOver() || !(call.request() instanceof Request.Say)) {
                return false;
            }
            call.listen();
            answerErrands();
        }
        return true;
    }

    private void answerErrands() {
        Optional<Answer> answer = answer();
        while (answer.isPresent()) {
            call.performed(answer.get());
            answer = answer();
        }
    }

    private Optional<Answer> answer() {
        String step = call.state().step();
        return call.request() instanceof Request.Perform && !call.isOver()
                ? test.fakes().answer(step, errands.merge(step, 1, Integer::sum) - 1)
                : Optional.empty();
    }

    private Optional<Failure> runOut() {
        until(call::isOver);
        if (!call.isOver() && !(call.request() instanceof Request.Perform)) {
            act(new Line.HangUp(test.name().at()));
            call.hangUp();
            answerErrands();
        }
        String step = call.state().step();
        return call.isOver()
                ? Optional.empty()
                : Optional.of(new Failure(
                        test.name().at(), "an answer to step \"" + step + "\" among the answers", Situation.of(call)));
    }
}
