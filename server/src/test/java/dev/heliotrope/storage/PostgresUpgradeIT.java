package dev.heliotrope.storage;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** On a real PostgreSQL; left out only where the machine has none installed. */
class PostgresUpgradeIT extends UpgradeContract {
    private static PostgresServer server;
    private static int databases;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(
                PostgresServer.programs().isPresent(),
                "no PostgreSQL under /usr/lib/postgresql: apt-get install postgresql runs this test");
        server = PostgresServer.start(PostgresServer.programs().orElseThrow());
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (server != null) {
            server.close();
        }
    }

    @Override
    DatabaseSettings empty() {
        String name = "old" + databases++;
        try (var connection = DriverManager.getConnection(server.url("postgres"), "heliotrope", "");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return new DatabaseSettings(folder, server.url(name), "heliotrope", "");
    }
}
