package dev.heliotrope.speech;

import dev.heliotrope.call.Announcer;
import dev.heliotrope.call.Sound;
import dev.heliotrope.call.Utterance;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * Speaks utterances through an engine and a cache of files. What is in the cache is answered at once; the rest is rendered on
 * virtual threads, a few at a time, each text once however many ask for it.
 */
public final class SpeechAnnouncer implements Announcer, AutoCloseable {
    private final Script.Source scripts;
    private final Renderer renderer;
    private final SpeechEngine engine;

    /**
     * @param cache an absolute folder of letters, digits, {@code . _ - /} only, as its name is given to Asterisk; Asterisk must
     *     be able to read it
     * @param atOnce how many texts are rendered at a time
     * @param clock the file system's, whatever time the calls are in
     */
    public SpeechAnnouncer(Script.Source scripts, SpeechEngine engine, Path cache, int atOnce, InstantSource clock) {
        this.scripts = scripts;
        this.engine = engine;
        this.renderer = new Renderer(engine, cache, atOnce, clock);
    }

    /** Renders as many at a time as there are processors. */
    public SpeechAnnouncer(Script.Source scripts, SpeechEngine engine, Path cache, InstantSource clock) {
        this(scripts, engine, cache, Runtime.getRuntime().availableProcessors(), clock);
    }

    /**
     * One sound of all the utterances, with a pause between them, as a line needs one command for each sound; none for none.
     * Fails when one has no words, or cannot be rendered within the engine's limit; the failure says which.
     */
    @Override
    public CompletableFuture<List<Sound>> voice(List<Utterance> utterances) {
        if (utterances.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        List<CompletableFuture<Sound>> parts =
                utterances.stream().map(this::voice).toList();
        CompletableFuture<List<Sound>> answer = joined(parts).thenApply(List::of);
        return answer.isDone() ? answer : answer.orTimeout(engine.limit().toMillis(), TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<Sound> joined(List<CompletableFuture<Sound>> parts) {
        return parts.size() == 1
                ? parts.getFirst()
                : CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
                        .thenCompose(all -> renderer.joined(
                                parts.stream().map(CompletableFuture::join).toList()));
    }

    private CompletableFuture<Sound> voice(Utterance utterance) {
        try {
            CompletableFuture<Sound> sound = sound(utterance);
            return sound.isDone() ? sound : sound.exceptionallyCompose(e -> failed(utterance, e));
        } catch (IOException | RuntimeException e) {
            return failed(utterance, e);
        }
    }

    /** Whatever values are spoken may be a caller's own; a recording is not of one. */
    private CompletableFuture<Sound> sound(Utterance utterance) throws IOException {
        Script script = scripts.of(utterance);
        return script instanceof Script.Text && !utterance.values().isEmpty()
                ? renderer.passing(script)
                : renderer.sound(script);
    }

    private static CompletableFuture<Sound> failed(Utterance utterance, Throwable why) {
        Throwable cause = why instanceof CompletionException && why.getCause() != null ? why.getCause() : why;
        return CompletableFuture.failedFuture(new SpeechException(utterance, cause));
    }

    /**
     * Renders everything that is not yet in the cache, and waits for it. What fails is counted and does not stop the rest.
     * Blocks the caller.
     */
    public Prerendered prerender(Collection<Utterance> utterances, Prerendered.Progress progress) {
        return new Prerendering(scripts, renderer, progress).run(utterances);
    }

    /**
     * Copies a sound to where the dialplan finds it by name without us: {@code
     * SOUNDS/LANGUAGE/heliotrope/PROMPT.wav} and {@code .wav16}. Blocks.
     */
    public void publish(Utterance utterance, Path sounds) throws IOException {
        String name = utterance.language().tag() + "/heliotrope/" + utterance.prompt();
        renderer.renderTo(scripts.of(utterance), sounds, name);
    }

    /** Removes from the cache what no server has asked for in that time, and what was said to one caller hours ago; gives how many files. Blocks. */
    public int forgetUnused(Duration time) throws IOException {
        return renderer.forgetUnused(time);
    }

    /** Ends what is being rendered; those who wait for it get a failure. */
    @Override
    public void close() {
        renderer.close();
    }
}
