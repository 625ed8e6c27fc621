package dev.heliotrope.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2UpgradeTest extends UpgradeContract {
    /** Of migrations that databases have taken already: one that is changed would stop every server from starting on them. */
    private static final Map<String, Long> TAKEN = Map.of(
            OldDatabase.HISTORY, 3678374688L,
            OldDatabase.STEPS, 1535021819L,
            OldDatabase.CUSTOMERS, 636271394L,
            OldDatabase.LAST_TALKS, 554966026L);

    @TempDir
    private Path folder;

    @Override
    DatabaseSettings empty() {
        return DatabaseSettings.embedded(folder.resolve("history"));
    }

    @Test
    void whatDatabasesHaveTakenIsNotChanged() throws IOException {
        for (Map.Entry<String, Long> taken : TAKEN.entrySet()) {
            assertThat(checksum(taken.getKey())).as(taken.getKey()).isEqualTo(taken.getValue());
        }
    }

    private static long checksum(String migration) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(Files.readString(Path.of("src/main/resources/db/heliotrope", migration))
                .getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }

    /** The next number is one more than the highest; only those of the beginning leave room. */
    @Test
    void numbersGoOnOneByOne() throws IOException {
        List<Integer> numbers =
                OldDatabase.migrations().stream().map(OldDatabase::number).toList();
        assertThat(numbers).startsWith(1, 10, 20, 30).doesNotHaveDuplicates();
        assertThat(numbers.getLast()).isEqualTo(30 + numbers.size() - 4);
    }
}
