package dev.heliotrope.speech;

import dev.heliotrope.call.Sound;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What is said to some caller and to hardly any other: a number that they keyed in, a customer's name. Asterisk plays files, also after
 * the server has died, and may be another user, so there must be such files; but nobody else can list or guess their names, and
 * they are gone within hours. The names are of this process alone.
 */
final class PassingSounds {
    /** Longer than anybody waits or talks before they are played what was made ready for their end. */
    private static final Duration KEPT = Duration.ofHours(12);

    private static final Duration HOUR = Duration.ofHours(1);

    private final SoundStore store;
    private final InstantSource clock;
    private final String key;
    private final AtomicReference<Instant> tidied;

    PassingSounds(Path folder, InstantSource clock) {
        this.store = SoundStore.shut(folder, clock, HOUR);
        this.clock = clock;
        this.key = UUID.randomUUID().toString(); // of 122 random bits
        this.tidied = new AtomicReference<>(clock.instant());
    }

    SoundStore store() {
        return store;
    }

    /** By what name it lies here what is known by that name elsewhere. */
    String name(String known) {
        return CacheKey.secret(key, known);
    }

    boolean has(Sound sound) {
        return store.holds(sound);
    }

    /** Once an hour, beside what takes a thousand times as long. Blocks. */
    void tidyNowAndThen() throws IOException {
        Instant now = clock.instant();
        Instant last = tidied.get();
        if (last.isBefore(now.minus(HOUR)) && tidied.compareAndSet(last, now)) {
            tidy();
        }
    }

    /** Removes what lies here too long, of whatever process; gives how many files. Blocks. */
    int tidy() throws IOException {
        return store.forgetUnused(KEPT);
    }
}
