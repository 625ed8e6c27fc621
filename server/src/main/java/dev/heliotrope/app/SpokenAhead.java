package dev.heliotrope.app;

import dev.heliotrope.speech.Prerendered;
import dev.heliotrope.speech.SpeechAnnouncer;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renders what callers are likely to hear while the server answers already, so that no caller waits for a voice: at the start,
 * and whenever the prompts have changed, those of versions of flows that say other words than today's among them. A prompt that somebody needs meanwhile is rendered for them, one place in the line away.
 */
final class SpokenAhead implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SpokenAhead.class);

    private final SpeechAnnouncer announcer;
    private final AtomicReference<@Nullable Repertoire> wanted = new AtomicReference<>();
    private volatile boolean done;
    private volatile boolean closed;

    SpokenAhead(SpeechAnnouncer announcer) {
        this.announcer = announcer;
    }

    /** Returns at once; does nothing for prompts that were rendered already. */
    void follow(Repertoire all) {
        if (!all.equals(wanted.getAndSet(all))) {
            Thread.ofVirtual().name("spoken-ahead").start(() -> render(all));
        }
    }

    /**
     * Whether all prompts lay ready once, and none since could not be spoken. Words that have just changed take nothing from that:
     * they are rendered in a moment, and for a caller who wants them first at once.
     */
    boolean isDone() {
        return done;
    }

    private synchronized void render(Repertoire all) {
        if (closed || !all.equals(wanted.get())) {
            return;
        }
        long began = System.nanoTime();
        Prerendered result = announcer.prerender(all.likely(), (done, of) -> {});
        if (result.failures().isEmpty()) {
            done = true;
            LOG.info(
                    "{} prompts rendered ahead in {} s, {} were ready",
                    result.rendered(),
                    (System.nanoTime() - began) / 1_000_000_000,
                    result.ready());
        } else if (!closed) {
            done = false;
            LOG.error(
                    "{} of {} prompts cannot be spoken, the first: {}",
                    result.failures().size(),
                    result.total(),
                    result.failures().getFirst());
        }
    }

    /** What is underway ends with the announcer. */
    @Override
    public void close() {
        closed = true;
    }
}
