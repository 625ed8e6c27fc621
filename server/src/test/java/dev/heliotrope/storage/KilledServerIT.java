package dev.heliotrope.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.history.Interaction;
import dev.heliotrope.history.InteractionStore;
import dev.heliotrope.history.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a server had stored in the embedded database is there after {@code kill -9}, and can be read beside it. */
@Order(Integer.MAX_VALUE)
@Timeout(300)
class KilledServerIT {
    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();
    private DatabaseSettings settings;

    @BeforeEach
    void settings() {
        settings = DatabaseSettings.embedded(folder.resolve("h"));
    }

    @AfterEach
    void stop() {
        started.forEach(Process::destroyForcibly);
    }

    private Process mill(String calls) throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process mill = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes,
                        EventMill.class.getName(),
                        settings.folder().toString(),
                        calls)
                .redirectOutput(said(calls).toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        started.add(mill);
        return mill;
    }

    private Path said(String calls) {
        return folder.resolve(calls + ".out");
    }

    /** Whole lines only: the last may be half written. */
    private List<String> lines(String calls) throws IOException {
        String all = Files.readString(said(calls));
        return all.substring(0, all.lastIndexOf('\n') + 1).lines().toList();
    }

    private Set<String> stored(String calls) throws IOException {
        return lines(calls).stream()
                .filter(line -> line.startsWith("stored "))
                .map(line -> line.split(" ")[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void awaitStored(String calls, int count) {
        await().atMost(Duration.ofSeconds(180)).until(() -> stored(calls).size() >= count);
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    private Set<String> read(Database database) {
        InteractionStore store = new JdbcInteractionStore(database);
        return store.last(100_000).stream()
                .flatMap(call -> store.story(call.id()).events().stream())
                .map(event -> event.stamp().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void losesNothingThatWasStoredHoweverOftenItIsKilled() throws IOException, InterruptedException {
        Set<String> promised = new TreeSet<>();
        for (int round = 0; round < 3; round++) {
            Process mill = mill("r" + round);
            awaitStored("r" + round, 40 + 13 * round);
            kill(mill);
            promised.addAll(stored("r" + round));
        }
        long begun = System.nanoTime();
        try (Database database = Database.open(settings)) {
            System.out.println("opened after kill -9 in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
            assertThat(read(database)).containsAll(promised);
            assertThat(new JdbcInteractionStore(database).open()).hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void storesWithinMilliseconds() throws IOException, InterruptedException {
        Process mill = mill("lag");
        awaitStored("lag", 400);
        kill(mill);
        List<Long> micros = lines("lag").stream()
                .filter(line -> line.startsWith("stored "))
                .map(line -> Long.parseLong(line.split(" ")[2]))
                .skip(100)
                .sorted()
                .toList();
        long median = micros.get(micros.size() / 2);
        System.out.println(
                "event to disk: median " + median + " us, p99 " + micros.get(micros.size() * 99 / 100) + " us");
        assertThat(median).isLessThan(50_000);
    }

    @Test
    void isReadBesideTheServer() throws IOException {
        Process mill = mill("live");
        awaitStored("live", 30);
        Set<String> promised = stored("live");

        try (Database beside = Database.openToRead(settings)) {
            assertThat(read(beside)).containsAll(promised);
            List<CallEvent> first = Story.whole("live-0");
            assertThat(new JdbcInteractionStore(beside)
                            .story(first.getFirst().stamp().call())
                            .events())
                    .isEqualTo(first);
        }
        int before = stored("live").size();
        awaitStored("live", before + 20);
        assertThat(mill.isAlive())
                .as("the server goes on after the reader left")
                .isTrue();
    }

    @Test
    void listensOnLoopbackOnlyForThoseWhoRead() throws IOException {
        Process mill = mill("bound");
        awaitStored("bound", 1);

        List<String> addresses = ListeningSockets.of(mill.pid());

        assertThat(addresses).isNotEmpty().allMatch(ListeningSockets::isLoopback);
    }

    @Test
    void secondServerIsRefusedAndTheFirstGoesOn() throws IOException, InterruptedException {
        mill("first");
        awaitStored("first", 5);
        Process second = mill("second");

        assertThat(second.waitFor()).isNotZero();
        int before = stored("first").size();
        awaitStored("first", before + 5);
    }

    @Test
    void readsAnOpenCallOfAKilledServer() throws IOException, InterruptedException {
        Process mill = mill("k");
        awaitStored("k", 30);
        kill(mill);
        try (Database database = Database.openToRead(settings)) {
            List<Interaction> latest = new JdbcInteractionStore(database).last(1000);
            assertThat(latest).hasSizeGreaterThanOrEqualTo(2);
            assertThat(latest).filteredOn(Interaction::isOpen).hasSizeLessThanOrEqualTo(1);
        }
    }
}
