package dev.heliotrope.storage;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The embedded database: one file in a folder that only its owner may enter. The process that opens it first serves it to
 * others of the same owner (H2's automatic mixed mode), on loopback only, so that the history can be read beside a server.
 */
final class EmbeddedH2 {
    private static final String NAME = "history";

    /** How long H2 keeps freed space from being written again; the default of 45 s made the file grow to 27 times its data. */
    private static final int RETENTION_MILLIS = 1000;

    static {
        // read once, when H2 is loaded; without it the server for other processes listens on every address
        if (System.getProperty("h2.bindAddress") == null) {
            System.setProperty("h2.bindAddress", "127.0.0.1");
        }
    }

    private EmbeddedH2() {}

    static boolean exists(Path folder) {
        return Files.exists(folder.resolve(NAME + ".mv.db"));
    }

    /** Neither there nor missing, as far as this user can tell: the folder is somebody else's, or is none. */
    static boolean isHidden(Path folder) {
        Path file = folder.resolve(NAME + ".mv.db");
        boolean unknown = !Files.exists(file) && !Files.notExists(file);
        return unknown || (Files.exists(folder) && !Files.isDirectory(folder));
    }

    static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /**
     * Takes away the lock file of a process that was killed: H2 would watch it for 3.6 s to see whether its owner still
     * lives, which whoever holds the {@link Tenancy} knows.
     */
    static void forgetTheDead(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(NAME + ".lock.db"));
    }

    static void configure(HikariConfig config, Path folder) {
        if (folder.toString().indexOf(';') >= 0) {
            throw new IllegalArgumentException("the embedded database cannot live in a folder with ';' in its name");
        }
        config.setDriverClassName("org.h2.Driver");
        config.setJdbcUrl("jdbc:h2:file:" + folder.resolve(NAME)
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;AUTO_SERVER=TRUE;RETENTION_TIME=" + RETENTION_MILLIS);
        config.setUsername("heliotrope");
        config.setPassword("");
        config.setMaximumPoolSize(4);
    }
}
