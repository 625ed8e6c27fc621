package dev.heliotrope.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.history.InteractionStore;
import dev.heliotrope.history.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A copy of the embedded database's file, made between two commits, is what a killed server would leave. Every copy must hold
 * every event that was stored. H2 2.5.252 fails this in most copies once it writes freed space again.
 */
class CrashImageTest {
    private static final int CALLS = 40;

    @TempDir
    private Path folder;

    @Test
    void everyImageHoldsEveryEventThatWasStored() throws IOException, SQLException {
        List<String> missing = new ArrayList<>();
        try (Database database = Database.open(DatabaseSettings.embedded(folder.resolve("h")))) {
            InteractionStore store = new JdbcInteractionStore(database);
            int stored = 0;
            for (int call = 0; call < CALLS; call++) {
                for (var event : Story.whole("c-" + call)) {
                    store.append(List.of(event));
                    stored++;
                }
                int kept = inImage();
                if (kept != stored) {
                    missing.add((stored - kept) + " of " + stored);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private int inImage() throws IOException, SQLException {
        Path image = folder.resolve("image");
        Files.copy(
                folder.resolve("h/history.mv.db"), folder.resolve("image.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        String url = "jdbc:h2:file:" + image + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE";
        try (var connection = DriverManager.getConnection(url, "heliotrope", "");
                var count = connection.createStatement().executeQuery("select count(*) from call_event")) {
            count.next();
            return count.getInt(1);
        }
    }
}
