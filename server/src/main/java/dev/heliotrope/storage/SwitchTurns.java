package dev.heliotrope.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every turn of a switch, and so how each stands. Blocks. */
public final class SwitchTurns {
    private final Database database;

    public SwitchTurns(Database database) {
        this.database = database;
    }

    /** {@code by} is whoever turned it: a caller, or the name that a program gave. */
    public record Turn(String name, boolean on, Instant at, String by) {}

    public void keep(Turn turn) {
        database.write(handle -> handle.createUpdate("""
                        insert into switch_turn (name, is_on, happened, by_whom) values (:name, :on, :at, :by)""")
                .bind("name", turn.name())
                .bind("on", turn.on())
                .bind("at", JdbcInteractionStore.utc(turn.at()))
                .bind("by", turn.by())
                .execute());
    }

    /** The last turn of each switch. */
    public Map<String, Turn> standing() {
        Map<String, Turn> last = new LinkedHashMap<>();
        all().forEach(turn -> last.put(turn.name(), turn));
        return last;
    }

    /** From the first to the last. */
    public List<Turn> all() {
        return database.read(
                handle -> handle.createQuery("select name, is_on, happened, by_whom from switch_turn order by seq")
                        .map((row, context) -> new Turn(
                                row.getString("name"),
                                row.getBoolean("is_on"),
                                row.getObject("happened", OffsetDateTime.class).toInstant(),
                                row.getString("by_whom")))
                        .list());
    }
}
