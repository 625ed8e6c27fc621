package dev.heliotrope.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Whether agents are signed in, paused or signed out, kept over restarts. Blocks. */
public final class AgentPresences {
    private static final RowKeeping ROW =
            new RowKeeping("""
            insert into agent_presence (agent, word, since)
            values (:agent, :word, :since) on conflict do nothing""", "update agent_presence set word = :word, since = :since where agent = :agent");

    private final Database database;

    public AgentPresences(Database database) {
        this.database = database;
    }

    /** {@code agent} is an id or extension, {@code word} the state's name: both as whoever stores them chooses. */
    public record Presence(String agent, String word, Instant since) {}

    public List<Presence> all() {
        return database.read(
                handle -> handle.createQuery("select agent, word, since from agent_presence order by agent")
                        .map((row, context) -> new Presence(
                                row.getString("agent"),
                                row.getString("word"),
                                row.getObject("since", OffsetDateTime.class).toInstant()))
                        .list());
    }

    public void keep(Presence presence) {
        database.write(handle -> {
            ROW.keep(
                    handle,
                    Map.of(
                            "agent", presence.agent(),
                            "word", presence.word(),
                            "since", JdbcInteractionStore.utc(presence.since())));
        });
    }
}
