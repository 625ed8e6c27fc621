package dev.heliotrope.session;

import dev.heliotrope.call.CallId;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Port: which calls the history believes to be going on; asked once, at start. */
@FunctionalInterface
public interface OpenCalls {
    CompletionStage<Set<CallId>> open();
}
