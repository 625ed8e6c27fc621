package dev.heliotrope.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.routing.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-03");

    @TempDir
    private Path folder;

    private List<String> left(Keeping keeping) throws IOException {
        for (int ago = 1; ago <= 4; ago++) {
            Files.writeString(folder.resolve(TODAY.minusDays(ago) + ".jsonl"), "x".repeat(100));
        }
        Files.writeString(folder.resolve("my-copy-of-monday.jsonl"), "x".repeat(10_000));
        try (JournalWriter writer = JournalWriter.start(folder, keeping)) {
            writer.put(TODAY, new Entry.Opened(EntryJsonTest.NOON, InForce.of("c0"), true, Standing.EMPTY));
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void daysLongPastGoWhenANewDayBegins() throws IOException {
        assertThat(left(new Keeping(2, Long.MAX_VALUE)))
                .containsExactly("2026-03-01.jsonl", "2026-03-02.jsonl", "2026-03-03.jsonl", "my-copy-of-monday.jsonl");
    }

    @Test
    void theOldestGoWhenThereAreTooManyBytes() throws IOException {
        assertThat(left(new Keeping(30, 350)))
                .containsExactly(
                        "2026-02-28.jsonl",
                        "2026-03-01.jsonl",
                        "2026-03-02.jsonl",
                        "2026-03-03.jsonl",
                        "my-copy-of-monday.jsonl");
    }

    @Test
    void todayStaysHoweverLittleIsToBeKept() throws IOException {
        assertThat(left(new Keeping(1, 1))).containsExactly("2026-03-03.jsonl", "my-copy-of-monday.jsonl");
    }
}
