package dev.heliotrope.storage;

import dev.heliotrope.call.PhoneNumber;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/** Who talked last with the customer at a number. Blocks. A withheld number is nobody's and remembers nothing. */
public final class LastTalks {
    private static final RowKeeping ROW = new RowKeeping(
            """
            insert into last_talk (number, agent, ended)
            values (:number, :agent, :ended) on conflict do nothing""", "update last_talk set agent = :agent, ended = :ended where number = :number and ended <= :ended");

    /** {@code agent} by id, {@code ended} when. */
    public record Talk(String agent, Instant ended) {}

    private final Database database;

    public LastTalks(Database database) {
        this.database = database;
    }

    public Optional<Talk> of(PhoneNumber number) {
        return number.isWithheld()
                ? Optional.empty()
                : database.read(handle -> handle.createQuery(
                                "select agent, ended from last_talk where number = :number")
                        .bind("number", number.digits())
                        .map((row, context) -> new Talk(
                                row.getString("agent"),
                                row.getObject("ended", OffsetDateTime.class).toInstant()))
                        .findOne());
    }

    public void keep(PhoneNumber number, Talk talk) {
        if (number.isWithheld()) {
            return;
        }
        database.write(handle -> {
            ROW.keep(
                    handle,
                    Map.of(
                            "number", number.digits(),
                            "agent", talk.agent(),
                            "ended", JdbcInteractionStore.utc(talk.ended())));
        });
    }
}
