package dev.heliotrope.asterisk.ami;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.call.PhoneWatcher;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the watcher, one thing at a time and in order, on a thread of its own, so that a slow watcher holds up nobody. A phone
 * whose news still waits is not queued again, its news is brought up to date: a flood costs no more memory than there are
 * phones, and the last word is never lost. News of before and after a loss of touch are kept apart.
 */
final class WatcherDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WatcherDesk.class);

    private final PhoneWatcher watcher;
    private Map<String, PhoneState> waiting = new HashMap<>();
    private final ExecutorService teller = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("ami-watcher").factory());

    WatcherDesk(PhoneWatcher watcher) {
        this.watcher = watcher;
    }

    synchronized void phone(String extension, PhoneState state) {
        Map<String, PhoneState> current = waiting;
        if (current.put(extension, state) == null) {
            tell("phone", () -> tellPhone(extension, current));
        }
    }

    private void tellPhone(String extension, Map<String, PhoneState> from) {
        PhoneState latest;
        synchronized (this) {
            latest = from.remove(extension);
        }
        if (latest != null) {
            watcher.phone(extension, latest);
        }
    }

    synchronized void answered(CallId call, String offer) {
        tell("answered", () -> watcher.answered(call, offer));
    }

    /** {@code taken} runs, in its turn, once the watcher says that what it was told is safe. */
    synchronized void inTouch(PhoneWatcher.Standing standing, Runnable taken) {
        waiting = new HashMap<>();
        tell("inTouch", () -> watcher.inTouch(standing).thenRun(() -> tell("what is safe", taken)));
    }

    synchronized void outOfTouch() {
        waiting = new HashMap<>();
        tell("outOfTouch", watcher::outOfTouch);
    }

    private void tell(String what, Runnable news) {
        try {
            teller.execute(() -> quietly(what, news));
        } catch (RejectedExecutionException closed) {
            LOG.debug("nobody is told any more of {}", what);
        }
    }

    private static void quietly(String what, Runnable news) {
        try {
            news.run();
        } catch (RuntimeException e) {
            LOG.error("the watcher of phones failed in {}", what, e);
        }
    }

    /** Waits a moment for what is queued to be told. */
    @Override
    public void close() {
        teller.shutdown();
        try {
            if (!teller.awaitTermination(2, TimeUnit.SECONDS)) {
                teller.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
