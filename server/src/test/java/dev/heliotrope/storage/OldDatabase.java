package dev.heliotrope.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.heliotrope.call.CallEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Databases as earlier servers left them: some of the migrations, and rows written in plain SQL. */
final class OldDatabase {
    static final String HISTORY = "V1__history.sql";
    static final String STEPS = "V10__flow_steps.sql";
    static final String CUSTOMERS = "V20__customers.sql";
    static final String LAST_TALKS = "V30__last_talks.sql";
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00.250Z");

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/heliotrope");
    private static final Path EVENTS = Path.of("src/test/resources/dev/heliotrope/storage/events.jsonl");
    private static final String AT = "timestamp with time zone '2026-11-20 12:00:00.250+00'";

    private OldDatabase() {}

    /** All there are, in the order of their numbers. */
    static List<String> migrations() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.map(file -> file.getFileName().toString())
                    .sorted(Comparator.comparingInt(OldDatabase::number))
                    .toList();
        }
    }

    static int number(String migration) {
        return Integer.parseInt(migration.substring(1, migration.indexOf("__")));
    }

    /** {@code scratch} is for copies of the migrations. */
    static void make(DatabaseSettings settings, List<String> version, Path scratch) throws IOException {
        for (String migration : version) {
            Files.copy(MIGRATIONS.resolve(migration), scratch.resolve(migration));
        }
        try (HikariDataSource pool = pool(settings)) {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("filesystem:" + scratch)
                    .outOfOrder(true)
                    .load()
                    .migrate();
            Jdbi.create(pool).useHandle(handle -> fill(handle, version));
        }
    }

    private static HikariDataSource pool(DatabaseSettings settings) throws IOException {
        HikariConfig config = new HikariConfig();
        if (settings.isEmbedded()) {
            EmbeddedH2.makeFolder(settings.folder());
            EmbeddedH2.configure(config, settings.folder());
        } else {
            config.setJdbcUrl(settings.url());
            config.setUsername(settings.user());
            config.setPassword(settings.password());
        }
        return new HikariDataSource(config);
    }

    static List<CallEvent> events() throws IOException {
        return Files.readAllLines(EVENTS).stream()
                .map(line -> EventReader.read(line).orElseThrow())
                .toList();
    }

    private static void fill(Handle handle, List<String> version) throws IOException {
        List<CallEvent> events = events();
        List<String> lines = Files.readAllLines(EVENTS);
        handle.execute(
                "insert into interaction (call_id, channel, direction, began, is_open) values ('c-1', 'phone', 'inbound', ?, false)",
                events.getFirst().stamp().at().atOffset(ZoneOffset.UTC));
        for (int i = 0; i < lines.size(); i++) {
            CallEvent event = events.get(i);
            handle.execute(
                    "insert into call_event (id, call_id, happened, kind, payload) values (?, 'c-1', ?, ?, ?)",
                    event.stamp().id(),
                    event.stamp().at().atOffset(ZoneOffset.UTC),
                    EventJson.kind(event),
                    lines.get(i));
        }
        handle.execute("insert into remembered_language values ('+420777123456', 'cs', " + AT + ")");
        handle.execute("insert into agent_presence (agent, word, since) values ('jana', 'signed-in', " + AT + ")");
        version.forEach(migration -> fill(handle, migration));
    }

    private static void fill(Handle handle, String migration) {
        switch (migration) {
            case STEPS -> {
                handle.execute(
                        "insert into callback_request (id, call_id, queue, number, language, waiting_since, asked, state) values ('c-1-callback', 'c-1', 'support', '+420777123456', 'cs', "
                                + AT + ", " + AT + ", 'open')");
                handle.execute("insert into survey_answer values ('a-1', 'c-1', 'rate', 'nps', 10, 'el', " + AT + ")");
            }
            case CUSTOMERS -> {
                handle.execute("insert into customer values ('K1', 'Jana', 'cs', 'Europe/Prague', 0, 0)");
                handle.execute("insert into customer_number values ('+420777123456', 'K1')");
            }
            case LAST_TALKS -> handle.execute("insert into last_talk values ('+420777123456', 'jana', " + AT + ")");
            default -> {}
        }
    }
}
