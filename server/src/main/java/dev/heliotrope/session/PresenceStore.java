package dev.heliotrope.session;

import dev.heliotrope.routing.Presence;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Port: keeps agents' presence over a restart. Neither method blocks. */
public interface PresenceStore {
    /** By agent's id. */
    CompletionStage<Map<String, Kept>> load();

    /** Of one agent the last wins; a failure is the adapter's to log, and to try again. */
    void save(String agent, Kept kept);

    /** {@code since} is when the presence began; the other two are the agent's place in the orders of idleness and of talks. */
    record Kept(Presence presence, Instant since, Instant idleSince, Duration talked) {}
}
