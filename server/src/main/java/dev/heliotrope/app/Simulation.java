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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One simulated call, from the first word to the end. */
final class Simulation {
    private static final Duration FOR_EVER = Duration.ofDays(3650);

    private final Rehearsal call;
    private final Stage stage;
    private final Hands hands;
    private final TestScribe scribe;
    private final Consumer<LeftOver> untaken;

    /** What somebody who types ahead has not yet got to. */
    private Line.@Nullable Press ahead;

    private Simulation(Rehearsal call, Stage stage, Hands hands, TestScribe scribe, Consumer<LeftOver> untaken) {
        this.call = call;
        this.stage = stage;
        this.hands = hands;
        this.scribe = scribe;
        this.untaken = untaken;
    }

    /** Told of all that happens, each as it does, are the transcript's listener and the scribe; {@code untaken} of what does nothing. */
    static Transcript play(
            Flow flow,
            CallFacts facts,
            Instant at,
            Stage stage,
            Hands hands,
            Transcript transcript,
            TestScribe scribe,
            Consumer<LeftOver> untaken) {
        Rehearsal call = Rehearsal.begin(stage.machine(flow, stage.world(), facts), facts, stage, transcript, at);
        Consumer<LeftOver> told = AsksSecrets.anywhereIn(flow) ? left -> untaken.accept(left.hidden()) : untaken;
        new Simulation(call, stage, hands, scribe, told).play();
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
            } else if (ahead != null) {
                typeOn(ahead);
            } else {
                Optional<Line.Doing> doing = hands.act(call.request());
                doing.ifPresentOrElse(this::act, call::listen);
            }
        }
        List<String> left = new ArrayList<>(ahead == null ? List.of() : List.of(ahead.keys()));
        left.addAll(hands.left());
        if (!left.isEmpty()) {
            untaken.accept(LeftOver.behindTheEnd(left));
        }
    }

    /** Keys that came before they were asked for go where they would on a line: to whatever takes keys next. */
    private void typeOn(Line.Press rest) {
        ahead = null;
        act(rest);
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
        if (!fits(doing, call.request())) {
            untaken.accept(LeftOver.of(doing, call));
            return;
        }
        scribe.does(doing instanceof Line.Press press ? asTaken(press) : doing, call);
        switch (doing) {
            case Line.Press press -> press(press);
            case Line.Silence silence -> call.keepSilent();
            case Line.Wait wait -> call.await(wait.time().orElse(FOR_EVER));
            case Line.Talk talk -> call.talk(talk.time());
            case Line.HangUp hangUp -> call.hangUp();
            case Line.Fail fail -> call.fail();
        }
    }

    private void press(Line.Press press) {
        String step = call.state().step();
        String rest = call.press(press.keys());
        if (!rest.isEmpty() && press.early()) {
            ahead = new Line.Press(press.at(), rest, true);
        } else if (!rest.isEmpty()) {
            untaken.accept(LeftOver.behind(step, rest));
        }
    }

    /** A key is early while something is said, whenever it was typed. */
    private Line.Press asTaken(Line.Press press) {
        return new Line.Press(press.at(), press.keys(), call.request() instanceof Request.Say);
    }

    /** Whether this can be done now. Keys count when they are asked for, or cut something short. */
    static boolean fits(Line.Doing doing, Request request) {
        boolean waiting = request instanceof Request.Enqueue;
        boolean asked = request instanceof Request.Ask;
        return switch (doing) {
            case Line.Press press ->
                asked || (press.early() && request instanceof Request.Say say && say.interruptible());
            case Line.Silence silence -> asked;
            case Line.Wait wait -> waiting;
            case Line.Talk talk -> waiting;
            case Line.HangUp hangUp -> true;
            case Line.Fail fail -> true;
        };
    }
}
