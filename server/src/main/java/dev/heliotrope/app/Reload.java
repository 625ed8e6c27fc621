package dev.heliotrope.app;

import dev.heliotrope.diagnostic.Diagnostic;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the admin's files anew on SIGHUP: all of them checked first, then swapped at once. Files with an error replace
 * nothing. Calls that are going on keep what they began with.
 */
final class Reload {
    private static final Logger LOG = LoggerFactory.getLogger(Reload.class);

    private final Project project;
    private final AtomicReference<Snapshot> snapshot;
    private final AtomicReference<Premises> premises;

    Reload(Project project, AtomicReference<Snapshot> snapshot, AtomicReference<Premises> premises) {
        this.project = project;
        this.snapshot = snapshot;
        this.premises = premises;
    }

    /** The JDK has no other way to hear a signal, and none of its own that would take this one away. */
    void onHangUp() {
        sun.misc.Signal.handle(
                new sun.misc.Signal("HUP"), signal -> Thread.ofVirtual().start(this::now));
    }

    /** Whether the new files are in force. */
    synchronized boolean now() {
        Loading.Result result = new Loading(project).load();
        result.diagnostics().stream().map(Diagnostic::toString).forEach(LOG::warn);
        result.snapshot().ifPresentOrElse(this::swap, () -> LOG.error("not reloaded: the files in force stay"));
        return result.snapshot().isPresent();
    }

    private void swap(Snapshot next) {
        snapshot.set(next);
        premises.set(Premises.of(next));
        LOG.info(
                "reloaded: {} flows, {} agents",
                next.flows().size(),
                next.settings().agents().size());
    }
}
