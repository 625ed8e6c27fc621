package dev.heliotrope.storage;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneNumber;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Callers who want to be called back, with the places in line that they keep. Blocks. */
public final class CallbackRequests {
    private static final String KEEP = """
            insert into callback_request (id, call_id, queue, number, language, waiting_since, asked, wanted_at, state)
            values (:id, :call, :queue, :number, :language, :since, :asked, :at, 'open') on conflict do nothing""";
    private static final String OPEN = """
            select id, call_id, queue, number, language, waiting_since, asked, wanted_at from callback_request
            where state = 'open' order by waiting_since, id""";

    private final Database database;

    public CallbackRequests(Database database) {
        this.database = database;
    }

    /**
     * {@code since} is from when on the caller has waited: the place that the call-back keeps. {@code at} is when they want to be called, null:
     * as soon as it is their turn.
     */
    public record Wanted(
            String id,
            CallId call,
            String queue,
            PhoneNumber number,
            Language language,
            Instant since,
            Instant asked,
            @Nullable Instant at) {}

    /** A request with an id that is there already is the same one. */
    public void keep(Wanted wanted) {
        database.write(handle -> handle.createUpdate(KEEP)
                .bind("id", wanted.id())
                .bind("call", wanted.call().value())
                .bind("queue", wanted.queue())
                .bind("number", wanted.number().digits())
                .bind("language", wanted.language().tag())
                .bind("since", JdbcInteractionStore.utc(wanted.since()))
                .bind("asked", JdbcInteractionStore.utc(wanted.asked()))
                .bind("at", wanted.at() == null ? null : JdbcInteractionStore.utc(wanted.at()))
                .execute());
    }

    /** Those that nobody has been called for yet, the longest waiting first. */
    public List<Wanted> open() {
        return database.read(handle -> handle.createQuery(OPEN)
                .map((row, context) -> new Wanted(
                        row.getString("id"),
                        new CallId(row.getString("call_id")),
                        row.getString("queue"),
                        new PhoneNumber(row.getString("number")),
                        new Language(row.getString("language")),
                        row.getObject("waiting_since", OffsetDateTime.class).toInstant(),
                        row.getObject("asked", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("wanted_at", OffsetDateTime.class))))
                .list());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime there) {
        return there == null ? null : there.toInstant();
    }
}
