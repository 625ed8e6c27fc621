package dev.heliotrope.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallId;
import dev.heliotrope.history.Interaction;
import dev.heliotrope.history.InteractionStore;
import dev.heliotrope.history.StoreException;
import dev.heliotrope.history.StoreException.Kind;
import dev.heliotrope.history.Story;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class HistoryWriterTest {
    @TempDir
    private Path folder;

    private final FailingStore store = new FailingStore();
    private HistoryWriter writer;

    /** A database with a switch: up, down, or holding the one who writes. */
    private static final class FailingStore implements InteractionStore {
        private final List<CallEvent> stored = new CopyOnWriteArrayList<>();
        private final List<Integer> batches = new CopyOnWriteArrayList<>();
        private volatile boolean down;
        private volatile Set<String> refused = Set.of();
        private volatile CountDownLatch held = new CountDownLatch(0);

        @Override
        public void append(List<CallEvent> events) {
            await().until(() -> held.getCount() == 0);
            if (down) {
                throw new StoreException(Kind.UNAVAILABLE, "no database answers", null);
            }
            if (events.stream().anyMatch(event -> refused.contains(event.stamp().id()))) {
                throw new StoreException(Kind.REFUSED, "too long", null);
            }
            batches.add(events.size());
            events.stream().filter(event -> !stored.contains(event)).forEach(stored::add);
        }

        @Override
        public List<Interaction> last(int count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Story story(CallId call) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Interaction> open() {
            throw new UnsupportedOperationException();
        }
    }

    @AfterEach
    void stop() {
        if (writer != null) {
            store.held.countDown();
            writer.close();
        }
    }

    private void start() {
        writer = HistoryWriter.start(store, folder, 1000);
    }

    private void allSettled() {
        await().until(() -> writer.waiting() == 0);
    }

    private static List<CallEvent> presses(int from, int to) {
        CallId call = new CallId("c-1");
        return IntStream.range(from, to)
                .<CallEvent>mapToObj(
                        i -> new CallEvent.Pressed(new CallEvent.Stamp("e" + i, call, Story.BEGIN), "s", "1"))
                .toList();
    }

    @Test
    void storesInOrder() {
        start();
        presses(0, 300).forEach(writer::on);
        allSettled();

        assertThat(store.stored).isEqualTo(presses(0, 300));
        assertThat(writer.lost()).isZero();
    }

    @Test
    void saysWhenWhatWasToldIsOnDisk() {
        store.held = new CountDownLatch(1);
        start();
        presses(0, 3).forEach(writer::on);
        CompletableFuture<Void> onDisk = writer.settled().toCompletableFuture();
        assertThat(onDisk).isNotDone();

        store.held.countDown();

        assertThat(onDisk).succeedsWithin(Duration.ofSeconds(10));
        assertThat(store.stored).hasSize(3);
    }

    @Test
    void theJournalIsADiskToo() {
        store.down = true;
        start();
        presses(0, 3).forEach(writer::on);

        assertThat(writer.settled()).succeedsWithin(Duration.ofSeconds(10));
        assertThat(folder.resolve("journal.jsonl")).isNotEmptyFile();
    }

    @Test
    void afterTheEndNothingIsSafe() {
        start();
        writer.close();

        assertThat(writer.settled()).failsWithin(Duration.ofSeconds(1));
    }

    @Test
    void doesNotMakeTheCallWaitAndStoresTogetherWhatCameMeanwhile() {
        store.held = new CountDownLatch(1);
        start();
        presses(0, 300).forEach(writer::on);
        assertThat(store.stored)
                .as("on() came back though nothing can be stored")
                .isEmpty();
        assertThat(writer.waiting()).isEqualTo(300);

        store.held.countDown();
        allSettled();
        assertThat(store.batches).hasSizeLessThan(10);
    }

    @Test
    void keepsEventsAndTheirOrderWhileTheDatabaseIsDown() {
        start();
        store.down = true;
        presses(0, 50).forEach(writer::on);
        await().until(() -> lines() == 50);
        presses(50, 60).forEach(writer::on);
        assertThat(writer.waiting()).isGreaterThanOrEqualTo(60);

        store.down = false;
        presses(60, 80).forEach(writer::on);
        allSettled();

        assertThat(store.stored).isEqualTo(presses(0, 80));
        assertThat(folder.resolve("journal.jsonl")).doesNotExist();
    }

    @Test
    void leavesTheJournalToTheNextProcessWhichStoresItFirst() throws IOException {
        store.down = true;
        start();
        presses(0, 20).forEach(writer::on);
        writer.close();
        assertThat(lines()).isEqualTo(20);

        store.down = false;
        start();
        presses(20, 30).forEach(writer::on);
        allSettled();
        assertThat(store.stored).isEqualTo(presses(0, 30));
    }

    @Test
    void bearsHalfALineOfAProcessThatWasKilled() throws IOException {
        String torn = EventJson.write(presses(0, 1).getFirst()) + "\n{\"why\":\"Nov\u00c3";
        Files.write(folder.resolve("journal.jsonl"), torn.getBytes(StandardCharsets.ISO_8859_1));
        store.down = true;
        start();
        presses(1, 5).forEach(writer::on);
        await().until(() -> lines() == 6);

        store.down = false;
        allSettled();
        assertThat(store.stored).isEqualTo(presses(0, 5));
        assertThat(folder.resolve("journal.jsonl.unreadable")).hasContent("{\"why\":\"Nov\ufffd");
    }

    @Test
    void anEventThatTheDatabaseNeverTakesDoesNotHoldUpTheOthers() {
        store.refused = Set.of("e7");
        start();
        presses(0, 20).forEach(writer::on);
        allSettled();

        assertThat(store.stored).hasSize(19).doesNotContain(presses(7, 8).getFirst());
        assertThat(writer.lost()).isEqualTo(1);
    }

    @Test
    void countsWhatItLosesWhenNothingCanBeWritten() throws IOException {
        start();
        store.down = true;
        Files.createDirectory(folder.resolve("journal.jsonl"));
        presses(0, 3000).forEach(writer::on);
        assertThat(writer.lost()).isBetween(1500L, 2000L);

        Files.delete(folder.resolve("journal.jsonl"));
        store.down = false;
        allSettled();
        assertThat(store.stored)
                .hasSize((int) (3000 - writer.lost()))
                .startsWith(presses(0, 1).getFirst());
    }

    @Test
    void storesWhatItHasBeforeItCloses() {
        start();
        presses(0, 400).forEach(writer::on);
        writer.close();

        assertThat(store.stored).hasSize(400);
        writer.on(presses(400, 401).getFirst());
        assertThat(writer.lost()).isEqualTo(1);
    }

    private long lines() throws IOException {
        Path journal = folder.resolve("journal.jsonl");
        return Files.exists(journal)
                ? Files.readString(journal, StandardCharsets.ISO_8859_1).lines().count()
                : 0;
    }
}
