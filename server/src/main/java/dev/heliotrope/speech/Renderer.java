package dev.heliotrope.speech;

import dev.heliotrope.call.Sound;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/** Scripts to sounds in the cache: what is there at once, the rest on virtual threads, each once. What is for one caller lies apart. */
final class Renderer implements AutoCloseable {
    /** More than this waiting means something makes texts faster than any engine speaks; then calls go on without. */
    private static final int MOST_WAITING = 1_000;

    private final Studio studio;
    private final CacheKey keys;
    private final SoundStore store;
    private final PassingSounds passing;
    private final int atOnce;
    private final Semaphore desks;
    private final Map<String, CompletableFuture<Sound>> underway = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("speech-", 0).factory());

    Renderer(SpeechEngine engine, Path cache, int atOnce, InstantSource clock) {
        this.studio = new Studio(engine);
        this.keys = new CacheKey(engine);
        this.store = new SoundStore(cache, clock);
        this.passing = new PassingSounds(cache.resolve("passing"), clock);
        this.atOnce = atOnce;
        this.desks = new Semaphore(atOnce);
        store.sound("check-the-name-at-start");
    }

    int atOnce() {
        return atOnce;
    }

    /** Whether {@link #sound} would answer at once. */
    boolean isReady(Script script) throws IOException {
        return store.has(keys.of(script));
    }

    int forgetUnused(Duration time) throws IOException {
        return passing.tidy() + store.forgetUnused(time);
    }

    /** Waits for the sound and puts a copy into another folder, by a name for people. */
    void renderTo(Script script, Path folder, String name) throws IOException {
        try {
            sound(script).join();
        } catch (CompletionException | CancellationException e) {
            throw new IOException(name + " cannot be rendered: " + e.getMessage(), e);
        }
        store.copyTo(keys.of(script), folder, name);
    }

    CompletableFuture<Sound> sound(Script script) throws IOException {
        String name = keys.of(script);
        return madeOnce(store, name, () -> render(store, name, script));
    }

    /** The same of what is for one caller, unless many may be told so and it is there already. */
    CompletableFuture<Sound> passing(Script script) throws IOException {
        String known = keys.of(script);
        if (store.has(known)) {
            return CompletableFuture.completedFuture(store.sound(known));
        }
        String name = passing.name(known);
        return madeOnce(passing.store(), name, () -> {
            passing.tidyNowAndThen();
            return render(passing.store(), name, script);
        });
    }

    /** The sounds as one. */
    CompletableFuture<Sound> joined(List<Sound> parts) {
        String name = CacheKey.ofJoined(parts);
        SoundStore where = parts.stream().anyMatch(passing::has) ? passing.store() : store;
        try {
            return madeOnce(where, name, () -> {
                where.join(parts, name);
                return where.sound(name);
            });
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletableFuture<Sound> madeOnce(SoundStore where, String name, Callable<Sound> work) throws IOException {
        if (where.has(name)) {
            return CompletableFuture.completedFuture(where.sound(name));
        }
        CompletableFuture<Sound> mine = new CompletableFuture<>();
        CompletableFuture<Sound> theirs = underway.putIfAbsent(name, mine);
        if (theirs != null) {
            return theirs;
        }
        mine.whenComplete((sound, failure) -> underway.remove(name, mine));
        start(name, mine, work);
        return mine;
    }

    private void start(String name, CompletableFuture<Sound> result, Callable<Sound> work) throws IOException {
        if (underway.size() > MOST_WAITING) {
            result.cancel(false);
            throw new IOException("more than " + MOST_WAITING + " prompts wait for the speech engine");
        }
        try {
            threads.execute(() -> complete(name, result, work));
        } catch (RejectedExecutionException e) {
            result.cancel(false);
            throw new IOException("speech has been shut down", e);
        }
    }

    /** Off the list before it is told: who hears of a failure and asks again must not be given the same failure. */
    private void complete(String name, CompletableFuture<Sound> result, Callable<Sound> work) {
        try {
            Sound sound = work.call();
            underway.remove(name, result);
            result.complete(sound);
        } catch (Exception e) {
            underway.remove(name, result);
            result.completeExceptionally(e);
        }
    }

    private Sound render(SoundStore where, String name, Script script) throws IOException, InterruptedException {
        desks.acquire();
        try {
            // another process, or a request just before this one, may have been quicker
            if (!where.has(name)) {
                where.put(name, studio.record(script));
            }
            return where.sound(name);
        } finally {
            desks.release();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
