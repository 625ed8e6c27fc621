package dev.heliotrope.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Whether agents are signed in, paused or signed out, kept over restarts. Blocks. */
public final class AgentPresences {
    private static final RowKeeping ROW = new RowKeeping("""
            insert into agent_presence (agent, word, since, idle_since, talked_ms)
            values (:agent, :word, :since, :idle, :talked) on conflict do nothing""", """
            update agent_presence set word = :word, since = :since, idle_since = :idle, talked_ms = :talked
            where agent = :agent""");
    /** A row of before they were kept tells of the presence alone. */
    private static final String ALL = """
            select agent, word, since, coalesce(idle_since, since) idle, coalesce(talked_ms, 0) talked
            from agent_presence order by agent""";

    private final Database database;

    public AgentPresences(Database database) {
        this.database = database;
    }

    /** {@code agent} is an id or extension, {@code word} the state's name: both as whoever stores them chooses. */
    public record Presence(String agent, String word, Instant since, Instant idleSince, Duration talked) {
        /** Idle since then. */
        public Presence(String agent, String word, Instant since) {
            this(agent, word, since, since, Duration.ZERO);
        }
    }

    public List<Presence> all() {
        return database.read(handle -> handle.createQuery(ALL)
                .map((row, context) -> new Presence(
                        row.getString("agent"),
                        row.getString("word"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getObject("idle", OffsetDateTime.class).toInstant(),
                        Duration.ofMillis(row.getLong("talked"))))
                .list());
    }

    public void keep(Presence presence) {
        database.write(handle -> {
            ROW.keep(
                    handle,
                    Map.of(
                            "agent", presence.agent(),
                            "word", presence.word(),
                            "since", JdbcInteractionStore.utc(presence.since()),
                            "idle", JdbcInteractionStore.utc(presence.idleSince()),
                            "talked", presence.talked().toMillis()));
        });
    }
}
