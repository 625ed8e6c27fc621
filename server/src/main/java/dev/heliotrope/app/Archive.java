package dev.heliotrope.app;

import dev.heliotrope.config.ServerSettings;
import dev.heliotrope.history.InteractionStore;
import dev.heliotrope.storage.AgentPresences;
import dev.heliotrope.storage.Database;
import dev.heliotrope.storage.DatabaseSettings;
import dev.heliotrope.storage.HistoryWriter;
import dev.heliotrope.storage.JdbcInteractionStore;
import dev.heliotrope.storage.LastTalks;
import dev.heliotrope.storage.RememberedLanguages;
import java.nio.file.Path;
import java.util.Optional;

/** The database and all that writes to it. */
record Archive(Database database, InteractionStore store, HistoryWriter writer, Keepsakes keepsakes)
        implements AutoCloseable {
    /** Blocks; only one server may have an embedded database open. */
    static Archive open(DatabaseSettings settings) {
        Database database = Database.open(settings);
        InteractionStore store = new JdbcInteractionStore(database);
        HistoryWriter writer = HistoryWriter.start(store, settings.folder());
        Keepsakes keepsakes = new Keepsakes(
                new AgentPresences(database), new RememberedLanguages(database), new LastTalks(database), store);
        return new Archive(database, store, writer, keepsakes);
    }

    static DatabaseSettings settings(Project project, ServerSettings.DatabaseSettings configured) {
        Path folder = project.run().resolve("history");
        return configured
                .url()
                .map(url -> new DatabaseSettings(
                        folder, url, configured.user().orElse(""), password(configured.passwordFile())))
                .orElseGet(() -> DatabaseSettings.embedded(folder));
    }

    private static String password(Optional<Path> file) {
        return file.map(SecretFile::read).orElse("");
    }

    /** Waits a few seconds for what happened until now to be in the database. */
    void settle() throws InterruptedException {
        // this thread has nothing else to do, and half a second more or less is nothing to whoever reads
        for (int tries = 0; writer.waiting() > 0 && tries < 100; tries++) {
            Thread.sleep(50);
        }
    }

    @Override
    public void close() {
        keepsakes.close();
        writer.close();
        database.close();
    }
}
