package dev.heliotrope.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.history.StoreException;
import dev.heliotrope.history.StoreException.Kind;
import dev.heliotrope.storage.AgentPresences.Presence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PresenceWriterTest {
    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");

    private final List<String> written = new CopyOnWriteArrayList<>();
    private final Map<String, String> kept = new ConcurrentHashMap<>();
    private volatile boolean down;
    private volatile CountDownLatch held = new CountDownLatch(0);
    private final PresenceWriter writer = PresenceWriter.start(this::store);

    private void store(Presence presence) {
        await().until(() -> held.getCount() == 0);
        written.add(presence.agent() + " " + presence.word());
        if (down) {
            throw new StoreException(Kind.UNAVAILABLE, "no database answers", null);
        }
        kept.put(presence.agent(), presence.word());
    }

    @AfterEach
    void close() {
        held.countDown();
        writer.close();
    }

    private void keep(String agent, String word) {
        writer.keep(new Presence(agent, word, NINE));
    }

    @Test
    void anOutageOfTheDatabaseCostsNobodyTheirPresence() {
        down = true;
        keep("jana", "SIGNED_IN");
        keep("petr", "PAUSED");
        await().until(() -> written.size() > 3);
        assertThat(kept).isEmpty();

        down = false;

        await().untilAsserted(() -> assertThat(kept).isEqualTo(Map.of("jana", "SIGNED_IN", "petr", "PAUSED")));
    }

    @Test
    void theNewestWinsAndWhatWaitsDoesNotGrow() {
        held = new CountDownLatch(1);
        keep("jana", "SIGNED_IN");
        for (int i = 0; i < 1_000; i++) {
            keep("jana", "PAUSED");
        }
        keep("jana", "SIGNED_OUT");
        assertThat(written).as("keep() came back though nothing can be stored").isEmpty();

        held.countDown();

        await().untilAsserted(() -> assertThat(kept).containsEntry("jana", "SIGNED_OUT"));
        assertThat(written).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void itIsTriedNowAndThenAndNotAllTheTime() {
        down = true;
        keep("jana", "SIGNED_IN");

        await().during(Duration.ofMillis(700)).atMost(Duration.ofSeconds(2)).until(() -> written.size() <= 5);
    }

    @Test
    void whatIsLeftAtTheEndIsTriedOnceMore() {
        down = true;
        keep("jana", "SIGNED_OUT");
        await().until(() -> written.size() > 1);
        down = false;

        writer.close();

        assertThat(kept).containsEntry("jana", "SIGNED_OUT");
    }
}
