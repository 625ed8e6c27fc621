package dev.heliotrope.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A recorded day beside the same day with another configuration, see {@link Rerun}. */
public record Comparison(Figures recorded, Figures rerun, List<Moved> moved) {
    public Comparison {
        moved = List.copyOf(moved);
    }

    /**
     * Waits are of those answered, from joining to the answer; {@code within20} is the part of all who joined that was answered
     * within twenty seconds.
     */
    public record Figures(
            int joined, int answered, int sentOn, int gaveUp, Duration meanWait, Duration p90Wait, double within20) {
        private static final Duration SOON = Duration.ofSeconds(20);

        static Figures of(List<Visit> visits) {
            List<Duration> waits = visits.stream()
                    .flatMap(visit -> Optional.ofNullable(visit.waited()).stream())
                    .sorted()
                    .toList();
            int sentOn = (int) visits.stream().filter(visit -> visit.isSentOn).count();
            int gaveUp = (int) visits.stream()
                    .filter(visit -> !visit.isSentOn && !visit.isAnswered() && visit.over != null)
                    .count();
            long soon = waits.stream().filter(wait -> wait.compareTo(SOON) <= 0).count();
            return new Figures(
                    visits.size(),
                    waits.size(),
                    sentOn,
                    gaveUp,
                    mean(waits),
                    p90(waits),
                    soon / (double) Math.max(1, visits.size()));
        }

        private static Duration mean(List<Duration> waits) {
            long sum = waits.stream().mapToLong(Duration::toMillis).sum();
            return Duration.ofMillis(sum / Math.max(1, waits.size()));
        }

        /** The nearest rank: nine in ten wait no longer. */
        private static Duration p90(List<Duration> waits) {
            return waits.isEmpty() ? Duration.ZERO : waits.get((int) Math.ceil(waits.size() * 0.9) - 1);
        }
    }

    /** A call that another agent gets; null for nobody. */
    public record Moved(
            String call,
            String queue,
            @Nullable String from,
            @Nullable String to,
            @Nullable Duration waited,
            @Nullable Duration waits) {}

    /**
     * Runs the day again.
     *
     * @throws JournalException if the configuration lacks a queue of the journal
     */
    public static Comparison of(JournalReader journal, Configured changed) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode line : journal.lines()) {
            entries.add(EntryJson.read(line, changed.known()));
        }
        Ledger then = new Ledger();
        then.found(((Entry.Opened) entries.getFirst()).known());
        entries.forEach(then::recorded);
        Ledger now = new Rerun(changed, then).of(entries);
        return new Comparison(Figures.of(then.visits), Figures.of(now.visits), moved(then, now));
    }

    private static List<Moved> moved(Ledger then, Ledger now) {
        List<Moved> all = new ArrayList<>();
        then.byNumber().forEach((number, was) -> {
            Visit is = now.byNumber().get(number);
            String before = was.isAnswered() ? was.agent : null;
            String after = is != null && is.isAnswered() ? is.agent : null;
            if (!Objects.equals(before, after)) {
                Duration waits = is == null ? null : is.waited();
                all.add(new Moved(was.call.value(), was.queue, before, after, was.waited(), waits));
            }
        });
        return all;
    }
}
