package dev.heliotrope.app;

import dev.heliotrope.flow.tree.Flow;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that the text of whatever answers is on the disk before it does, for the server that ends its calls after a crash. */
final class Safekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Safekeeping.class);

    private static final Executor LATER = CompletableFuture.delayedExecutor(
            1, TimeUnit.SECONDS, work -> Thread.ofVirtual().name("settling").start(work));

    private Safekeeping() {}

    /** The texts of these flows are on the disk when this returns, though perhaps not yet each in its place. */
    static void keep(Snapshot next, Set<String> flows) throws IOException {
        Collection<Flow> wanted = flows.stream()
                .flatMap(name -> Stream.ofNullable(next.flows().get(name)))
                .toList();
        next.origin().choice().keepInHaste(wanted);
    }

    /**
     * Puts in place what was kept in haste, a second later: who saves many files often saves one more at once, which should not wait for
     * that. What was left undone is still there the next time.
     */
    static void settleSoon(Project project) {
        LATER.execute(() -> settle(project));
    }

    private static void settle(Project project) {
        try {
            Choice.versions(project).settle();
        } catch (IOException failure) {
            LOG.error("versions are kept, but cannot be put in their places: {}", failure.toString());
        }
    }
}
