package dev.heliotrope.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusedSoundsTest {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final String HELLO = "ab/" + "ab".repeat(16);
    private static final String BYE = "cd/" + "cd".repeat(16);

    @TempDir
    private Path folder;

    private Instant now = Instant.now();
    private SoundStore store;

    @BeforeEach
    void put() throws IOException {
        store = new SoundStore(folder, () -> now);
        for (String name : List.of(HELLO, BYE)) {
            store.put(name, Tone.sine(440, 8_000, 100, 0.5));
        }
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    @Test
    void whatIsAskedForNowAndThenStays() throws IOException {
        later(Duration.ofDays(20));
        assertThat(store.has(HELLO)).isTrue();
        later(Duration.ofDays(20));

        assertThat(store.forgetUnused(MONTH)).as("files").isEqualTo(2);

        assertThat(store.has(HELLO)).isTrue();
        assertThat(store.has(BYE)).isFalse();
        assertThat(folder.resolve("cd")).isEmptyDirectory();
    }

    @Test
    void whatIsNewStaysThoughNobodyHasAskedYet() throws IOException {
        later(Duration.ofDays(29));

        assertThat(store.forgetUnused(MONTH)).isZero();
        assertThat(store.has(BYE)).isTrue();
    }

    @Test
    void whatWeDidNotMakeIsNotOursAndADraftOfACrashIs() throws IOException {
        Path note = Files.writeString(folder.resolve("README.txt"), "mine");
        Path recording = Files.writeString(folder.resolve("ab/greeting.wav"), "mine");
        Path draft = Files.writeString(folder.resolve("ab/.draft123.tmp"), "half");
        for (Path file : List.of(note, recording, draft)) {
            Files.setLastModifiedTime(file, FileTime.from(now.minus(Duration.ofDays(300))));
        }

        assertThat(store.forgetUnused(MONTH)).isEqualTo(1);
        assertThat(note).exists();
        assertThat(recording).exists();
        assertThat(draft).doesNotExist();
    }

    @Test
    void anEmptyCacheNeedsNoTidying() throws IOException {
        assertThat(new SoundStore(folder.resolve("none"), () -> now).forgetUnused(MONTH))
                .isZero();
    }
}
