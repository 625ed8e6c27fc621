package dev.heliotrope.session;

import dev.heliotrope.call.CallId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a server before us left in the stores. What cannot be recalled is empty, and that is logged. */
record Recalled(Map<String, PresenceStore.Kept> presences, Set<CallId> openCalls) {
    private static final Logger LOG = LoggerFactory.getLogger(Recalled.class);

    static CompletionStage<Recalled> from(PresenceStore presence, OpenCalls openCalls) {
        return orElse("agents' presence", presence.load(), Map.<String, PresenceStore.Kept>of())
                .thenCombine(orElse("open calls", openCalls.open(), Set.<CallId>of()), Recalled::new);
    }

    private static <T> CompletionStage<T> orElse(String what, CompletionStage<T> asked, T otherwise) {
        return asked.exceptionally(failure -> {
            LOG.error("{} could not be recalled", what, failure);
            return otherwise;
        });
    }
}
