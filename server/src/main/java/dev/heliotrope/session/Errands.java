package dev.heliotrope.session;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.Input;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Port: does what a flow wants done outside of the call. */
@FunctionalInterface
public interface Errands {
    /** Where nothing is wired up: every errand fails. */
    Errands NONE = (errand, occasion) -> CompletableFuture.completedFuture(Input.Performed.failed());

    /** Returns at once and blocks nowhere; answers on any thread, in a time that the errand's own settings bound. */
    CompletionStage<Input.Performed> run(Errand errand, Occasion occasion);

    /** For whom, in which language, and where in which flow. */
    record Occasion(CallId call, PhoneNumber from, PhoneNumber dialled, Language language, String flow, String step) {}
}
