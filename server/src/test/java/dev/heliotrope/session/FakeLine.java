package dev.heliotrope.session;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallLine;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.call.LineResult.RingOutcome;
import dev.heliotrope.call.LineResult.Why;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A line that does everything at once but asking, parking and ringing, which end when the test or the clock says so. */
final class FakeLine implements CallLine {
    /** How messages and transfers end. */
    LineResult taken = new LineResult.Recorded(Duration.ofSeconds(4), false);

    /** What becomes of a transfer; null while it goes on. */
    @Nullable
    LineResult connected = new LineResult.Rang(RingOutcome.ANSWERED, Duration.ofSeconds(30), false);

    private final Arrival arrival;
    private final Stage stage;
    private final FakeAsterisk asterisk;
    final List<LineAction> did = new ArrayList<>();
    private @Nullable LineAction doing;
    private @Nullable Consumer<LineResult> then;
    private int turn;

    @Nullable
    Why gone;

    boolean finished;
    /** Its server was killed. */
    boolean mute;

    FakeLine(Arrival arrival, Stage stage, FakeAsterisk asterisk) {
        this.arrival = arrival;
        this.stage = stage;
        this.asterisk = asterisk;
    }

    @Override
    public Arrival arrival() {
        return arrival;
    }

    @Override
    public void later(Runnable task) {
        stage.queue(this, task);
    }

    @Override
    public void perform(LineAction action, Consumer<LineResult> consumer) {
        if (doing != null) {
            throw new IllegalStateException("busy with " + doing);
        }
        did.add(action);
        doing = action;
        then = consumer;
        turn++;
        if (gone != null) {
            end(new LineResult.Gone(gone));
            return;
        }
        switch (action) {
            case LineAction.Answer answer -> end(new LineResult.Done());
            case LineAction.Remember remember -> {
                asterisk.remember(call(), remember.checkpoint());
                end(new LineResult.Done());
            }
            case LineAction.Play play -> end(new LineResult.Done());
            case LineAction.PlayOnHold play -> end(new LineResult.Done());
            case LineAction.Ask ask -> {}
            case LineAction.TakeMessage take -> end(taken);
            case LineAction.StartRecording start -> end(new LineResult.Done());
            case LineAction.StopRecording stop -> end(new LineResult.Done());
            case LineAction.Connect connect -> {
                if (connected != null) {
                    end(connected);
                }
            }
            case LineAction.Park park -> after(park.atMost(), new LineResult.Silence());
            case LineAction.Ring ring -> asterisk.ring(this, ring);
            case LineAction.HangUp hangUp -> {
                asterisk.gone(call());
                gone = Why.HUNG_UP;
                end(new LineResult.Gone(Why.HUNG_UP));
            }
        }
    }

    private void after(Duration time, LineResult result) {
        int mine = turn;
        stage.at(stage.instant().plus(time), () -> {
            if (turn == mine && doing != null) {
                end(result);
            }
        });
    }

    void end(LineResult result) {
        if (mute) {
            return;
        }
        Consumer<LineResult> told = then;
        doing = null;
        then = null;
        if (told != null) {
            stage.queue(this, () -> told.accept(result));
        }
    }

    String call() {
        return arrival.call().value();
    }

    boolean isParked() {
        return doing instanceof LineAction.Park;
    }

    boolean isAsked() {
        return doing instanceof LineAction.Ask;
    }

    boolean isRinging(String extension) {
        return doing instanceof LineAction.Ring ring && ring.extension().equals(extension);
    }

    void press(String digits) {
        end(new LineResult.Pressed(digits));
        stage.settle();
    }

    void rang(RingOutcome outcome, Duration talked, boolean callerGone) {
        if (callerGone) {
            gone = Why.HUNG_UP;
        }
        end(new LineResult.Rang(outcome, talked, callerGone));
    }

    /** The caller hangs up; while a phone rings or in a talk, that is how the ringing ends. */
    void callerHangsUp() {
        asterisk.callerHangsUp(this);
        stage.settle();
    }

    void drop(Why why) {
        gone = why;
        if (doing != null) {
            end(new LineResult.Gone(why));
        }
    }

    @Override
    public void finish() {
        finished = true;
        asterisk.finished(call());
    }
}
