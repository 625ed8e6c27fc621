package dev.heliotrope.session;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.Input;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Port: does what a flow wants done outside of the call. */
@FunctionalInterface
public interface Errands {
    /** Where nothing is wired up: every errand fails. */
    Errands NONE = (errand, occasion) -> CompletableFuture.completedFuture(Input.Performed.failed());

    /** Returns at once and blocks nowhere; answers on any thread, in a time that the errand's own settings bound. */
    CompletionStage<Input.Performed> run(Errand errand, Occasion occasion);

    /**
     * Where a recording goes: an absolute path without its ending, made of no word of a caller's. Empty where nothing can be
     * recorded. {@code what} is {@code call} or what the message is for.
     */
    default Optional<String> place(String what, Occasion occasion) {
        return Optional.empty();
    }

    /** A recording is there, or what there is of it; only its owner may read it from here on. May block. */
    default void recorded(String place) {}

    /** What Asterisk dials for it; empty for what is not, or no longer, on our lists. */
    default Optional<LineAction.Connect> way(Errand.Destination to) {
        return Optional.empty();
    }

    /** For whom, in which language, where in which flow, and from when on the caller had waited in a queue, if in one. */
    record Occasion(
            CallId call,
            PhoneNumber from,
            PhoneNumber dialled,
            Language language,
            String flow,
            String step,
            @Nullable Instant waitingSince) {}
}
