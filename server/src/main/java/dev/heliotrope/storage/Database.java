package dev.heliotrope.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.heliotrope.history.StoreException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database, open. Everything here blocks and belongs on a virtual thread. Every failure is a {@link StoreException} of one
 * sentence.
 */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** A reader that looked into the embedded database just now is gone within this. */
    private static final Duration READERS_LEAVE = Duration.ofSeconds(5);

    private final DatabaseSettings settings;
    private final @Nullable Tenancy tenancy;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(DatabaseSettings settings, @Nullable Tenancy tenancy, HikariDataSource pool) {
        this.settings = settings;
        this.tenancy = tenancy;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /** For the server: makes the tables or brings them up to date. Only one server may have an embedded database open. */
    public static Database open(DatabaseSettings settings) {
        return opened(settings, READERS_LEAVE, true);
    }

    /** For a command beside the server, or without one: changes nothing. */
    public static Database openToRead(DatabaseSettings settings) {
        return opened(settings, Duration.ZERO, false);
    }

    /**
     * Whether there is anything to read; a database elsewhere is taken to be there.
     *
     * @throws StoreException if this user may not even look
     */
    public static boolean exists(DatabaseSettings settings) {
        if (settings.isEmbedded() && EmbeddedH2.isHidden(settings.folder())) {
            throw DatabaseFailure.hidden(settings);
        }
        return !settings.isEmbedded() || EmbeddedH2.exists(settings.folder());
    }

    private static Database opened(DatabaseSettings settings, Duration patience, boolean forServer) {
        Tenancy tenancy = null;
        try {
            tenancy = settings.isEmbedded() ? moveIn(settings, patience, forServer) : null;
            Database database = new Database(settings, tenancy, new HikariDataSource(pool(settings)));
            if (forServer) {
                database.migrate();
            }
            return database;
        } catch (IOException | RuntimeException failure) {
            leave(tenancy);
            throw DatabaseFailure.of(settings, failure);
        }
    }

    private static @Nullable Tenancy moveIn(DatabaseSettings settings, Duration patience, boolean forServer)
            throws IOException {
        EmbeddedH2.makeFolder(settings.folder());
        Optional<Tenancy> tenancy = Tenancy.take(settings.folder(), patience);
        if (tenancy.isPresent()) {
            EmbeddedH2.forgetTheDead(settings.folder());
        } else if (forServer) {
            throw DatabaseFailure.inUse(settings);
        }
        return tenancy.orElse(null);
    }

    private static HikariConfig pool(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("history");
        config.setConnectionTimeout(5000);
        config.setThreadFactory(Thread.ofVirtual().name("history-pool").factory());
        if (settings.isEmbedded()) {
            EmbeddedH2.configure(config, settings.folder());
        } else {
            config.setDriverClassName("org.postgresql.Driver");
            config.setJdbcUrl(settings.url());
            config.setUsername(settings.user());
            config.setPassword(settings.password());
            config.setMaximumPoolSize(8);
        }
        return config;
    }

    private void migrate() {
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/heliotrope")
                    // a database may have V20 without V10, as each part of the house once numbered its own; none needs
                    // another
                    .outOfOrder(true)
                    .load()
                    .migrate();
        } catch (RuntimeException failure) {
            pool.close();
            throw failure;
        }
    }

    /** Whether the database answers now; takes at most the pool's five seconds. */
    public boolean answers() {
        try {
            return read(handle ->
                            handle.createQuery("select 1").mapTo(int.class).one())
                    == 1;
        } catch (StoreException down) {
            LOG.debug("the database does not answer", down);
            return false;
        }
    }

    <T> T read(HandleCallback<T, SQLException> question) {
        try {
            return jdbi.withHandle(question);
        } catch (SQLException | RuntimeException failure) {
            throw DatabaseFailure.of(settings, failure);
        }
    }

    /** In one transaction, on the disk when this returns. */
    void write(HandleConsumer<SQLException> change) {
        try {
            jdbi.useHandle(handle -> {
                handle.useTransaction(change);
                if (settings.isEmbedded()) {
                    // H2 answers a commit before it has written it
                    handle.execute("checkpoint sync");
                }
            });
        } catch (SQLException | RuntimeException failure) {
            throw DatabaseFailure.of(settings, failure);
        }
    }

    @Override
    public void close() {
        pool.close();
        leave(tenancy);
    }

    private static void leave(@Nullable Tenancy tenancy) {
        try {
            if (tenancy != null) {
                tenancy.close();
            }
        } catch (IOException gone) {
            LOG.debug("the lock of the database's folder went away by itself", gone);
        }
    }
}
