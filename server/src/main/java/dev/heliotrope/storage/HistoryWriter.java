package dev.heliotrope.storage;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallListener;
import dev.heliotrope.history.InteractionStore;
import dev.heliotrope.history.StoreException;
import dev.heliotrope.history.StoreException.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes events from calls and stores them, in order, on a virtual thread of its own. {@link #on} only puts an event into a
 * bounded queue. Whatever is queued is stored at once and together, so the less often the faster they come. While the
 * database does not answer, events go to a {@link Journal} and from there into the database once it answers again; a journal
 * that an earlier process left is stored first. Only when the journal can't be written either, and {@value #ROOM} events wait
 * in memory, are further ones lost; they are counted, and the count is logged.
 */
public final class HistoryWriter implements CallListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryWriter.class);
    private static final int ROOM = 100_000;
    private static final int BATCH = 500;
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration LEAVING = Duration.ofSeconds(10);

    private final InteractionStore store;
    private final Journal journal;
    private final Backoff backoff = new Backoff();
    private final BlockingQueue<Entry> queue;
    private final AtomicLong unsettled = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private long lostAndSaid;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    /** What waits in the queue: an event, or whoever wants to know when all events before are on disk. */
    private sealed interface Entry {
        record Told(CallEvent event) implements Entry {}

        record Mark(CompletableFuture<Void> onDisk) implements Entry {}
    }

    private HistoryWriter(InteractionStore store, Journal journal, int room) {
        this.store = store;
        this.journal = journal;
        this.queue = new LinkedBlockingQueue<>(room);
        this.thread = Thread.ofVirtual().name("history-writer").unstarted(this::run);
    }

    /** {@code folder} is where the journal goes; it must be this server's alone. Blocks while it stores what lies there. */
    public static HistoryWriter start(InteractionStore store, Path folder) {
        return start(store, folder, ROOM);
    }

    static HistoryWriter start(InteractionStore store, Path folder, int room) {
        try {
            HistoryWriter writer = new HistoryWriter(store, new Journal(folder), room);
            // here and now, so that whoever asks next which calls are open is told by all there is to know
            writer.emptyJournal();
            writer.thread.start();
            return writer;
        } catch (IOException | UncheckedIOException failure) {
            throw new StoreException(Kind.UNAVAILABLE, "the folder " + folder + " cannot be used: " + failure, failure);
        }
    }

    @Override
    public void on(CallEvent event) {
        unsettled.incrementAndGet();
        if (closing.getCount() == 0 || !queue.offer(new Entry.Told(event))) {
            // no word to the log from here: that could block the call's event loop
            unsettled.decrementAndGet();
            lost.incrementAndGet();
        }
    }

    @Override
    public CompletionStage<Void> settled() {
        CompletableFuture<Void> onDisk = new CompletableFuture<>();
        if (closing.getCount() == 0 || !queue.offer(new Entry.Mark(onDisk))) {
            onDisk.completeExceptionally(new IllegalStateException("the history is closed, or full"));
        }
        return onDisk;
    }

    /** How many events are not in the database yet, those in the journal included. */
    public long waiting() {
        return unsettled.get() + journal.size();
    }

    /** How many events will never be in the database. */
    public long lost() {
        return lost.get();
    }

    private void run() {
        while (closing.getCount() > 0 || !queue.isEmpty()) {
            List<Entry> batch = next();
            emptyJournal();
            sayLost();
            settle(batch);
        }
    }

    private void settle(List<Entry> batch) {
        List<CallEvent> events = batch.stream()
                .filter(Entry.Told.class::isInstance)
                .map(entry -> ((Entry.Told) entry).event())
                .toList();
        boolean kept = events.isEmpty() || isKept(events);
        unsettled.addAndGet(-events.size());
        for (Entry entry : batch) {
            if (entry instanceof Entry.Mark mark && kept) {
                mark.onDisk().complete(null);
            } else if (entry instanceof Entry.Mark mark) {
                mark.onDisk().completeExceptionally(new IllegalStateException("events are lost"));
            }
        }
    }

    /** Whatever is there; waits a little for the first, not at all for more. */
    private List<Entry> next() {
        List<Entry> batch = new ArrayList<>();
        Entry first = poll();
        if (first != null) {
            batch.add(first);
            queue.drainTo(batch, BATCH - 1);
        }
        return batch;
    }

    private @Nullable Entry poll() {
        try {
            Duration patience = journal.size() > 0 ? backoff.left() : IDLE;
            return closing.getCount() == 0 ? queue.poll() : queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            closing.countDown();
            return null;
        }
    }

    private void emptyJournal() {
        if (journal.size() > 0 && backoff.isOver()) {
            try {
                long size = journal.size();
                journal.replay(this::storeOrThrow);
                recovered(size);
            } catch (StoreException down) {
                backoff.longer();
                LOG.debug("the journal stays: {}", down.getMessage());
            } catch (IOException | UncheckedIOException unreadable) {
                backoff.longer();
                LOG.error("the journal cannot be read: {}", unreadable.toString());
            }
        }
    }

    /** Returns when the batch is in the database or, in its order, in the journal; false if it is lost. */
    private boolean isKept(List<CallEvent> batch) {
        while (!(journal.size() == 0 && isStored(batch)) && !isJournalled(batch)) {
            if (hasToLeave()) {
                lose(batch, "neither the database nor the journal can be written and the server stops");
                return false;
            }
        }
        return true;
    }

    private boolean hasToLeave() {
        try {
            sayLost();
            backoff.longer();
            return closing.await(backoff.left().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            return true;
        }
    }

    private boolean isStored(List<CallEvent> batch) {
        try {
            storeOrThrow(batch);
            return true;
        } catch (StoreException down) {
            LOG.error("{}; events go to the journal until it answers", down.getMessage());
            backoff.longer();
            return false;
        }
    }

    private boolean isJournalled(List<CallEvent> batch) {
        try {
            journal.append(batch);
            return true;
        } catch (IOException full) {
            LOG.error("the journal cannot be written: {}; events wait in memory", full.toString());
            return false;
        }
    }

    /** Throws only where the same may work later. One event that the database never takes must not hold up the others. */
    private void storeOrThrow(List<CallEvent> batch) {
        try {
            store.append(batch);
            backoff.none();
        } catch (RuntimeException failure) {
            if (failure instanceof StoreException down && down.kind() == Kind.UNAVAILABLE) {
                throw down;
            }
            storeOneByOne(batch, failure);
        }
    }

    private void storeOneByOne(List<CallEvent> batch, RuntimeException refused) {
        if (batch.size() == 1) {
            lose(batch, refused.toString());
        } else {
            batch.forEach(event -> storeOrThrow(List.of(event)));
        }
    }

    private void recovered(long events) {
        backoff.none();
        LOG.info("the database answers; {} events from the journal are stored", events);
    }

    /** The log is the last place where these can be found. */
    private void lose(List<CallEvent> events, String why) {
        lost.addAndGet(events.size());
        lostAndSaid += events.size();
        events.forEach(event -> LOG.error("event lost to the history: {}: {}", why, EventJson.write(event)));
    }

    private void sayLost() {
        long unsaid = lost.get() - lostAndSaid;
        if (unsaid > 0) {
            lostAndSaid += unsaid;
            LOG.error("{} events lost: neither database nor journal can be written and memory is full", unsaid);
        }
    }

    /** Takes no more events, stores those it has, or leaves them in the journal, and ends within ten seconds. */
    @Override
    public void close() {
        closing.countDown();
        try {
            if (!thread.join(LEAVING)) {
                thread.interrupt();
                LOG.error("{} events were not stored in time", waiting());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
