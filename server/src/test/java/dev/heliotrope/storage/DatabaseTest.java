package dev.heliotrope.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heliotrope.history.StoreException;
import dev.heliotrope.history.Story;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    private Path folder;

    private DatabaseSettings embedded() {
        return DatabaseSettings.embedded(folder.resolve("h"));
    }

    @Test
    void keepsEverythingFromOneStartToTheNext() {
        try (Database first = Database.open(embedded())) {
            new JdbcInteractionStore(first).append(Story.whole("c-1"));
        }
        try (Database second = Database.open(embedded())) {
            assertThat(new JdbcInteractionStore(second).last(9)).hasSize(1);
        }
    }

    @Test
    void letsNobodyElseIntoItsFolder() throws IOException {
        try (Database database = Database.open(embedded())) {
            assertThat(database.answers()).isTrue();
            assertThat(Files.getPosixFilePermissions(folder.resolve("h"))).hasSize(3);
        }
    }

    @Test
    void refusesASecondServerOnTheSameFolder() {
        try (Database first = Database.open(embedded())) {
            assertThatThrownBy(() -> Database.open(embedded()))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("another Heliotrope server has the database in " + folder.resolve("h") + " open");
            assertThat(first.answers()).isTrue();
        }
    }

    @Test
    void tellsAReaderThatThereIsNoHistoryYet() {
        assertThat(Database.exists(embedded())).isFalse();
        try (Database fresh = Database.openToRead(embedded())) {
            assertThatThrownBy(() -> new JdbcInteractionStore(fresh).last(1))
                    .hasMessage("there is no history in " + folder.resolve("h")
                            + " yet: the server makes it at its first start");
        }
    }

    @Test
    void saysThatAFileIsDamaged() throws IOException {
        Files.createDirectories(folder.resolve("h"));
        Files.writeString(folder.resolve("h/history.mv.db"), "this is no database".repeat(1000));
        assertThatThrownBy(() -> Database.open(embedded()))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("the database file in " + folder.resolve("h") + " is damaged: ");
    }

    @Test
    void saysThatAFolderCannotBeUsed() throws IOException {
        Files.writeString(folder.resolve("h"), "a file");
        assertThatThrownBy(() -> Database.open(embedded()))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("the folder " + folder.resolve("h") + " cannot be used: ");
    }

    @Test
    void saysThatNoPostgresAnswersAndNeverThePassword() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        String url = "jdbc:postgresql://127.0.0.1:" + free + "/calls?password=secret";
        assertThatThrownBy(() -> Database.open(new DatabaseSettings(folder, url, "u", "secret")))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("no database answers at jdbc:postgresql://127.0.0.1:" + free + "/calls: ")
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesAnAddressOfAnotherKind() {
        assertThatThrownBy(() -> new DatabaseSettings(folder, "jdbc:mysql://h/d?password=secret", "u", "p"))
                .hasMessage("the database's address must begin with jdbc:postgresql: (or be left out for the embedded"
                        + " one), not with 'jdbc:mysql:'");
        assertThatThrownBy(() -> Database.open(DatabaseSettings.embedded(folder.resolve("a;b"))))
                .hasMessage("the embedded database cannot live in a folder with ';' in its name");
    }

    @Test
    void saysThatTheDiskIsFull() {
        Throwable full = new IllegalStateException(new SQLException("x", new IOException("No space left on device")));
        assertThat(DatabaseFailure.of(embedded(), full))
                .hasMessage("the disk that holds the database " + folder.resolve("h") + " is full");
        SQLException ofPostgres = new SQLException("could not extend file", "53100");
        assertThat(DatabaseFailure.of(embedded(), ofPostgres)).hasMessageEndingWith("is full");
    }
}
