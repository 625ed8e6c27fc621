package dev.heliotrope.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.heliotrope.history.Story;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on a real PostgreSQL; left out only where the machine has none installed. */
class PostgresStoreIT extends StoreContract {
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
        String name = "calls" + databases++;
        try (var connection = DriverManager.getConnection(server.url("postgres"), "heliotrope", "");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return new DatabaseSettings(folder, server.url(name), "heliotrope", "");
    }

    @Test
    void aCallGoesOnWhileTheDatabaseIsAwayAndNothingIsLost() throws IOException, InterruptedException {
        try (Database database = Database.open(empty());
                HistoryWriter writer = HistoryWriter.start(new JdbcInteractionStore(database), folder)) {
            Story.whole("before").forEach(writer::on);
            await().until(() -> writer.waiting() == 0);
            server.stop();
            Story.whole("during").forEach(writer::on);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> folder.resolve("journal.jsonl").toFile().length() > 0);
            assertThat(database.answers()).isFalse();

            server.resume();
            Story.whole("after").forEach(writer::on);
            await().atMost(Duration.ofSeconds(30)).until(() -> writer.waiting() == 0);

            assertThat(new JdbcInteractionStore(database).last(9)).hasSize(3).allMatch(call -> !call.isOpen());
            assertThat(writer.lost()).isZero();
        }
    }

    @Test
    void saysThatTheDatabaseIsNotThere() {
        DatabaseSettings wrong = new DatabaseSettings(folder, server.url("nowhere"), "heliotrope", "");
        assertThatThrownBy(() -> Database.open(wrong))
                .hasMessage("there is no such database as " + server.url("nowhere") + ": create it first");
    }

    @Test
    void saysThatTheUserIsUnknown() {
        DatabaseSettings wrong = new DatabaseSettings(folder, server.url("postgres"), "mallory", "secret");
        assertThatThrownBy(() -> Database.open(wrong))
                .hasMessage("the database " + server.url("postgres")
                        + " refuses the user 'mallory': check user and password");
    }
}
