package dev.heliotrope.session;

import dev.heliotrope.call.Announcer;
import dev.heliotrope.call.CallLine;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.call.Sound;
import dev.heliotrope.call.Utterance;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A call's line with what every step on it needs: its end and our own failures go to one place each, words become sounds,
 * and after the end nothing happens any more. All but {@link #later} is for the line's event loop.
 */
final class Leg {
    private static final Logger LOG = LoggerFactory.getLogger(Leg.class);

    /** Told of an end that we did not make, once. */
    interface End {
        void gone(LineResult.Why why);

        void failed(RuntimeException reason);
    }

    private final CallLine line;
    private final Announcer announcer;
    private final End end;
    private boolean over;

    Leg(CallLine line, Announcer announcer, End end) {
        this.line = line;
        this.announcer = announcer;
        this.end = end;
    }

    void act(LineAction action, Consumer<LineResult> then) {
        if (!over) {
            try {
                line.perform(action, result -> came(result, then));
            } catch (RuntimeException reason) {
                end.failed(reason);
            }
        }
    }

    private void came(LineResult result, Consumer<LineResult> then) {
        if (over) {
            return;
        }
        try {
            if (result instanceof LineResult.Gone gone) {
                end.gone(gone.why());
            } else {
                then.accept(result);
            }
        } catch (RuntimeException reason) {
            end.failed(reason);
        }
    }

    /** An empty list where speech could not be made: the call goes on without the words. Sounds that are there are taken at once. */
    void voice(List<Utterance> words, Consumer<List<Sound>> then) {
        if (words.isEmpty()) {
            then.accept(List.of());
            return;
        }
        CompletableFuture<List<Sound>> voiced =
                announcer.voice(line.arrival().call(), words).toCompletableFuture();
        if (voiced.isDone() && !voiced.isCompletedExceptionally()) {
            then.accept(voiced.join());
        } else {
            var unused = voiced.whenComplete((sounds, failure) -> later(() -> then.accept(spoken(sounds, failure))));
        }
    }

    private List<Sound> spoken(List<Sound> sounds, @Nullable Throwable failure) {
        if (failure == null) {
            return sounds;
        }
        LOG.error(
                "call {}: there is no voice to speak with: {}",
                line.arrival().call(),
                reason(failure).toString());
        return List.of();
    }

    /** Which prompt it is and why stands in the message; where it was noticed is of no use to an admin. */
    private static Throwable reason(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** From any thread. */
    void later(Runnable task) {
        line.later(() -> guarded(task));
    }

    private void guarded(Runnable task) {
        if (over) {
            return;
        }
        try {
            task.run();
        } catch (RuntimeException reason) {
            end.failed(reason);
        }
    }

    /** Hangs up and finishes; where the line is in the middle of something, the closing ends that. */
    void hangUp() {
        hangUp(List.of());
    }

    /** The last words are played when we have let the call go. */
    void hangUp(List<Sound> lastWords) {
        over = true;
        try {
            line.perform(new LineAction.HangUp(lastWords), done -> line.finish());
        } catch (IllegalStateException busy) {
            line.finish();
        }
    }

    /** The channel is gone, and nobody need ask for it again. */
    void finish() {
        over = true;
        line.finish();
    }

    /** Falls silent and leaves the channel to whoever takes it up next. */
    void letGo() {
        over = true;
    }
}
