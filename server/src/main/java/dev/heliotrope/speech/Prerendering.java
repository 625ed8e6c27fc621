package dev.heliotrope.speech;

import dev.heliotrope.call.Utterance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One round of rendering ahead. It never has more underway than the engine does at once, so that calls need not queue. */
final class Prerendering {
    private final Script.Source scripts;
    private final Renderer renderer;
    private final Prerendered.Progress progress;
    private final List<String> failures = new ArrayList<>();
    private int rendered;
    private int ready;

    Prerendering(Script.Source scripts, Renderer renderer, Prerendered.Progress progress) {
        this.scripts = scripts;
        this.renderer = renderer;
        this.progress = progress;
    }

    Prerendered run(Collection<Utterance> utterances) {
        try (ExecutorService hands = Executors.newFixedThreadPool(
                renderer.atOnce(), Thread.ofVirtual().factory())) {
            utterances.forEach(utterance -> hands.execute(() -> render(utterance, utterances.size())));
        }
        synchronized (this) {
            return new Prerendered(rendered, ready, failures);
        }
    }

    private void render(Utterance utterance, int total) {
        try {
            Script script = scripts.of(utterance);
            boolean wasReady = renderer.isReady(script);
            renderer.sound(script).join();
            count(wasReady, total);
        } catch (CompletionException e) {
            count(new SpeechException(utterance, e.getCause() == null ? e : e.getCause()), total);
        } catch (IOException | RuntimeException e) {
            count(new SpeechException(utterance, e), total);
        }
    }

    private synchronized void count(boolean wasReady, int total) {
        if (wasReady) {
            ready++;
        } else {
            rendered++;
        }
        progress.done(rendered + ready + failures.size(), total);
    }

    private synchronized void count(SpeechException failure, int total) {
        failures.add(String.valueOf(failure.getMessage()));
        progress.done(rendered + ready + failures.size(), total);
    }
}
