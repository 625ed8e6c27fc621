package dev.heliotrope.storage;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.history.Interaction.Channel;
import dev.heliotrope.history.Interaction.Direction;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** One row for each interaction: when it began and whether it is open. All else is in its events. */
final class InteractionRows {
    private static final String MEET = """
            insert into interaction (call_id, channel, direction, began, is_open)
            values (:call, :channel, :direction, :began, true) on conflict do nothing""";
    private static final String DATE = """
            update interaction set
                began = least(began, :began),
                ended = greatest(coalesce(ended, :ended), coalesce(:ended, ended)),
                resumed = greatest(coalesce(resumed, :resumed), coalesce(:resumed, resumed))
            where call_id = :call""";
    private static final String OPEN_OR_NOT = """
            update interaction set is_open = (ended is null or (resumed is not null and resumed > ended))
            where call_id = :call""";

    private InteractionRows() {}

    static void note(Handle handle, List<CallEvent> events) {
        Collection<Dates> calls = dates(events);
        PreparedBatch meet = handle.prepareBatch(MEET);
        for (Dates call : calls) {
            meet.bind("call", call.call)
                    .bind("channel", word(Channel.PHONE))
                    .bind("direction", word(Direction.INBOUND))
                    .bind("began", JdbcInteractionStore.utc(call.began))
                    .add();
        }
        meet.execute();
        date(handle, calls);
    }

    private static void date(Handle handle, Collection<Dates> calls) {
        PreparedBatch date = handle.prepareBatch(DATE);
        PreparedBatch openOrNot = handle.prepareBatch(OPEN_OR_NOT);
        for (Dates call : calls) {
            date.bind("call", call.call)
                    .bind("began", JdbcInteractionStore.utc(call.began))
                    .bindByType("ended", utc(call.ended), OffsetDateTime.class)
                    .bindByType("resumed", utc(call.resumed), OffsetDateTime.class)
                    .add();
            openOrNot.bind("call", call.call).add();
        }
        date.execute();
        openOrNot.execute();
    }

    /** In the order of the ids, so that two servers on one database take their locks in the same order. */
    private static Collection<Dates> dates(List<CallEvent> events) {
        Map<String, Dates> calls = new TreeMap<>();
        for (CallEvent event : events) {
            calls.computeIfAbsent(event.stamp().call().value(), Dates::new).take(event);
        }
        return calls.values();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : JdbcInteractionStore.utc(at);
    }

    private static final class Dates {
        private final String call;
        private Instant began = Instant.MAX;
        private @Nullable Instant ended;
        private @Nullable Instant resumed;

        private Dates(String call) {
            this.call = call;
        }

        private void take(CallEvent event) {
            Instant at = event.stamp().at();
            began = at.isBefore(began) ? at : began;
            if (event instanceof CallEvent.Ended) {
                ended = later(ended, at);
            } else if (event instanceof CallEvent.Resumed) {
                resumed = later(resumed, at);
            }
        }

        private static Instant later(@Nullable Instant one, Instant other) {
            return one == null || one.isBefore(other) ? other : one;
        }
    }
}
