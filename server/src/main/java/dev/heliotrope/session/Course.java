package dev.heliotrope.session;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.call.Sound;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.FlowState;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call's course through its flow: requests become actions on the line, their results the flow's next input. */
final class Course {
    /** Where a flow's requests lead out of the flow. */
    interface Ways {
        void enqueue(Request.Enqueue asked, Language language);

        /** Since when the caller waits, if they have waited. */
        @Nullable
        Instant waitingSince();

        void end(Request.End end, List<Sound> lastWords);
    }

    private static final Input MUTE = new Input.Failed("there is no voice to speak with", false);

    private final Arrival.Caller caller;
    private final Language fallback;
    private final Surroundings around;
    private final Voice voice;
    private final Notes notes;
    private final ErrandRun errands;
    private final Keepsake keepsake;
    private final Ways ways;
    private @Nullable Script script;
    private @Nullable FlowState state;
    private List<Sound> lastWords = List.of();
    private boolean stumbled;

    Course(
            Arrival.Caller caller,
            Language fallback,
            Surroundings around,
            Voice voice,
            Notes notes,
            ErrandRun errands,
            Keepsake keepsake,
            Ways ways) {
        this.caller = caller;
        this.fallback = fallback;
        this.around = around;
        this.voice = voice;
        this.notes = notes;
        this.errands = errands;
        this.keepsake = keepsake;
        this.ways = ways;
    }

    void begin(Script found) {
        script = found;
        voice.speak(found.manner());
        turn(found.start(around.now()));
    }

    /** From where another server left it; goes on with {@link #resume} or an input. */
    void takeUp(Script found, FlowState left) {
        script = found;
        voice.speak(found.manner());
        state = left;
    }

    /** {@code transfer} is what has become of the one that was under way, which is not begun again. */
    void resume(Optional<Input.Performed> transfer) {
        Turn again = script().resume(now(), around.now());
        if (transfer.isPresent() && isTransfer(again.request())) {
            took(again);
            turn(script().next(again.state(), transfer.get(), around.now()));
        } else {
            turn(again);
        }
    }

    void next(Input input) {
        stumbled &= input instanceof Input.Failed;
        turn(script().next(now(), input, around.now()));
    }

    boolean hasBegun() {
        return script != null && state != null;
    }

    /** False if it has broken twice in a row, so that a flow that always breaks comes to an end. */
    boolean mayStumble() {
        boolean first = !stumbled;
        stumbled = true;
        return first && hasBegun();
    }

    private Script script() {
        return Objects.requireNonNull(script, "an input before the flow began");
    }

    @Nullable
    FlowState state() {
        return state;
    }

    private FlowState now() {
        return Objects.requireNonNull(state, "an input before the flow began");
    }

    private void turn(Turn turn) {
        took(turn);
        Request request = turn.request();
        if (request instanceof Request.Enqueue enqueue) {
            ways.enqueue(enqueue, language());
        } else if (turn.checkpoint()
                || keepsake.isDue()
                || isTransfer(request)
                || keepsake.memo().connecting()) {
            keepsake.change(memo -> memo.outside().connecting(isTransfer(request)));
            keepsake.keep(turn.state(), !isElsewhere(request), () -> perform(request));
        } else {
            perform(request);
        }
    }

    private void took(Turn turn) {
        state = turn.state();
        turn.notes().forEach(notes::take);
    }

    private static boolean isTransfer(Request request) {
        return request instanceof Request.Perform errand && errand.errand() instanceof Errand.Transfer;
    }

    /** The line rests meanwhile, so nothing carries the checkpoint along. */
    private static boolean isElsewhere(Request request) {
        return request instanceof Request.Perform errand && !(errand.errand() instanceof Errand.OnTheLine);
    }

    private void perform(Request request) {
        switch (request) {
            case Request.Say say -> say(say);
            case Request.Ask ask -> voice.ask(ask.what(), ask.entry(), result -> next(input(result)), this::mute);
            case Request.Perform errand -> errands.run(errand.errand(), here(), this::next);
            case Request.Enqueue enqueue -> throw new IllegalStateException("joins " + enqueue.queue() + " elsewhere");
            case Request.End end -> ways.end(end, lastWords);
        }
    }

    private void say(Request.Say say) {
        if (say.last()) {
            voice.part(say.what(), this::part, this::mute);
        } else {
            voice.say(say.what(), say.interruptible(), result -> next(input(result)), this::mute);
        }
    }

    private void part(List<Sound> words) {
        lastWords = words;
        next(new Input.Said());
    }

    private void mute() {
        next(MUTE);
    }

    private static Input input(LineResult result) {
        return switch (result) {
            case LineResult.Pressed pressed -> new Input.Keys(pressed.digits());
            case LineResult.Silence silence -> new Input.Silence();
            default -> new Input.Said();
        };
    }

    private Language language() {
        Language chosen = now().language();
        return chosen == null ? fallback : chosen;
    }

    private Errands.Occasion here() {
        FlowState now = now();
        return new Errands.Occasion(
                caller.call(),
                caller.from(),
                caller.dialled(),
                language(),
                now.flow(),
                now.step(),
                ways.waitingSince());
    }

    /** What the flow still does for a caller who has hung up, errands; the call is not over before. */
    void hungUp(Instant at, Runnable then) {
        alone(script().next(now(), new Input.HungUp(), at), then);
    }

    private void alone(Turn turn, Runnable then) {
        took(turn);
        if (turn.request() instanceof Request.Perform errand) {
            errands.run(errand.errand(), here(), done -> alone(script().next(turn.state(), done, around.now()), then));
        } else {
            then.run();
        }
    }
}
