package dev.heliotrope.storage;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallId;
import dev.heliotrope.history.Interaction;
import dev.heliotrope.history.InteractionStore;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The history in H2 or PostgreSQL: events as they came, and a row for each interaction to find them by. */
public final class JdbcInteractionStore implements InteractionStore {
    private static final String KEEP_EVENT = """
            insert into call_event (id, call_id, happened, kind, payload)
            values (:id, :call, :happened, :kind, :payload) on conflict do nothing""";
    private static final String PAYLOADS = "select call_id, payload from call_event where call_id ";

    private final Database database;

    public JdbcInteractionStore(Database database) {
        this.database = database;
    }

    @Override
    public void append(List<CallEvent> events) {
        if (!events.isEmpty()) {
            database.write(handle -> {
                InteractionRows.note(handle, events);
                keep(handle, events);
            });
        }
    }

    private static void keep(Handle handle, List<CallEvent> events) {
        PreparedBatch batch = handle.prepareBatch(KEEP_EVENT);
        for (CallEvent event : events) {
            batch.bind("id", event.stamp().id())
                    .bind("call", event.stamp().call().value())
                    .bind("happened", utc(event.stamp().at()))
                    .bind("kind", EventJson.kind(event))
                    .bind("payload", EventJson.write(event))
                    .add();
        }
        batch.execute();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    @Override
    public List<Interaction> last(int count) {
        return interactions("order by began desc, call_id desc limit " + Math.max(0, count));
    }

    @Override
    public List<Interaction> open() {
        return interactions("where is_open order by began, call_id");
    }

    /** {@code which} is SQL of our own. */
    private List<Interaction> interactions(String which) {
        String chosen = "select call_id from interaction " + which;
        return database.read(handle -> {
            Map<String, List<CallEvent>> calls = new LinkedHashMap<>();
            handle.createQuery(chosen).mapTo(String.class).forEach(call -> calls.put(call, new ArrayList<>()));
            handle.createQuery(PAYLOADS + "in (" + chosen + ") order by seq")
                    .map((row, context) -> Map.entry(row.getString(1), EventReader.read(row.getString(2))))
                    .forEach(row -> put(calls, row.getKey(), row.getValue()));
            return folded(calls);
        });
    }

    /** Between the two questions a call may have been added. */
    private static void put(Map<String, List<CallEvent>> calls, String call, Optional<CallEvent> event) {
        List<CallEvent> events = calls.get(call);
        if (events != null) {
            event.ifPresent(events::add);
        }
    }

    private static List<Interaction> folded(Map<String, List<CallEvent>> calls) {
        return calls.values().stream()
                .filter(events -> !events.isEmpty())
                .map(Interaction::of)
                .toList();
    }

    @Override
    public Story story(CallId call) {
        List<Optional<CallEvent>> events = database.read(handle -> handle.createQuery(PAYLOADS + "= :call order by seq")
                .bind("call", call.value())
                .map((row, context) -> EventReader.read(row.getString("payload")))
                .list());
        List<CallEvent> known = events.stream().flatMap(Optional::stream).toList();
        return new Story(known, events.size() - known.size());
    }
}
