package dev.heliotrope.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2StoreTest extends StoreContract {
    @TempDir
    private Path folder;

    @Override
    DatabaseSettings empty() {
        return DatabaseSettings.embedded(folder.resolve("history"));
    }
}
