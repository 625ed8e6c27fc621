package dev.heliotrope.app;

import dev.heliotrope.call.PhoneState;
import dev.heliotrope.metrics.AgentMeters;
import dev.heliotrope.routing.Presence;
import dev.heliotrope.routing.Roster;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Counts the agents on the floor before the meters are read. */
record HeadCount(Supplier<CompletionStage<Roster>> floor, AgentMeters meters, Supplier<String> reading)
        implements Supplier<String> {
    private static final long PATIENCE_MS = 500;

    /** Blocks, for a moment; a floor that does not answer by then leaves the last count standing. */
    @Override
    public String get() {
        try {
            meters.are(groups(floor.get()
                    .toCompletableFuture()
                    .orTimeout(PATIENCE_MS, TimeUnit.MILLISECONDS)
                    .join()));
        } catch (CompletionException late) {
            return reading.get();
        }
        return reading.get();
    }

    static List<AgentMeters.Group> groups(Roster roster) {
        return Arrays.stream(Presence.values())
                .flatMap(presence -> Arrays.stream(PhoneState.values()).map(phone -> group(roster, presence, phone)))
                .toList();
    }

    private static AgentMeters.Group group(Roster roster, Presence presence, PhoneState phone) {
        long agents = roster.agents().stream()
                .filter(agent -> agent.presence() == presence && agent.phone() == phone)
                .count();
        return new AgentMeters.Group(label(presence), label(phone), agents);
    }

    private static String label(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
