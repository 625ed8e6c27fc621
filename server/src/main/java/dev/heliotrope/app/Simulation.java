package dev.heliotrope.app;

import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.rehearsal.Answer;
import dev.heliotrope.rehearsal.Happening;
import dev.heliotrope.rehearsal.Rehearsal;
import dev.heliotrope.rehearsal.Requests;
import dev.heliotrope.rehearsal.Stage;
import dev.heliotrope.rehearsal.Transcript;
import dev.heliotrope.rehearsal.script.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One simulated call, from the first word to the end. */
final class Simulation {
    private static final Duration FOR_EVER = Duration.ofDays(3650);

    private final Rehearsal call;
    private final Stage stage;
    private final Hands hands;
    private final TestScribe scribe;

    private Simulation(Rehearsal call, Stage stage, Hands hands, TestScribe scribe) {
        this.call = call;
        this.stage = stage;
        this.hands = hands;
        this.scribe = scribe;
    }

    /** Told of all that happens, each as it does, are the transcript's listener and the scribe. */
    static Transcript play(
            Flow flow,
            CallFacts facts,
            Instant at,
            Stage stage,
            Hands hands,
            Transcript transcript,
            TestScribe scribe) {
        Rehearsal call = Rehearsal.begin(stage.machine(flow, stage.world(), facts), facts, stage, transcript, at);
        new Simulation(call, stage, hands, scribe).play();
        return transcript;
    }

    /** Whether the flow could not go on. */
    static boolean failed(Transcript transcript) {
        return transcript.all(Happening.Ended.class).stream()
                .anyMatch(end -> !end.why().isEmpty());
    }

    private void play() {
        while (!call.isOver()) {
            if (call.request() instanceof Request.Perform perform) {
                perform(perform);
            } else {
                Optional<Line.Doing> doing = hands.act(call.request());
                doing.ifPresentOrElse(this::act, call::listen);
            }
        }
    }

    private void perform(Request.Perform perform) {
        String step = call.state().step();
        Answer answer = hands.answer(
                step, Requests.kind(perform.errand()), perform.errand().outcomes());
        scribe.answered(step, answer);
        call.performed(answer);
    }

    /** What does not fit the moment, such as a key to somebody who waits, is as in a call: nobody hears it. */
    private void act(Line.Doing doing) {
        scribe.does(doing, call);
        switch (doing) {
            case Line.Press press -> press(press);
            case Line.Silence silence -> silence();
            case Line.Wait wait -> wait(wait.time().orElse(FOR_EVER));
            case Line.Talk talk -> talk(talk.time());
            case Line.HangUp hangUp -> call.hangUp();
            case Line.Fail fail -> call.fail();
        }
    }

    private void press(Line.Press press) {
        if (isHeard(press, call.request())) {
            call.press(press.keys());
        }
    }

    /** Keys count when they are asked for, or cut something short. */
    static boolean isHeard(Line.Press press, Request request) {
        return request instanceof Request.Ask
                || (press.early() && request instanceof Request.Say say && say.interruptible());
    }

    private void silence() {
        if (call.request() instanceof Request.Ask) {
            call.keepSilent();
        }
    }

    private void wait(Duration time) {
        if (call.request() instanceof Request.Enqueue) {
            call.await(time);
        }
    }

    private void talk(Duration time) {
        if (call.request() instanceof Request.Enqueue) {
            call.talk(time);
        }
    }
}
