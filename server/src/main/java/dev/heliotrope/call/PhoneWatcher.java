package dev.heliotrope.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Port: told what Asterisk says of phones. Called from the manager connection's thread; must hand over at once. */
public interface PhoneWatcher {
    void phone(String extension, PhoneState state);

    /** An agent has answered an offer and heard the whisper; the two are about to be joined. */
    void answered(CallId call, String offer);

    /**
     * This is how things really stand: the manager connection is up, anew or again, or has been for a minute. Completes once
     * what the standing says of calls that ended is kept where a crash does not lose it; until then it is told again.
     */
    CompletionStage<Void> inTouch(Standing standing);

    /** The manager connection is gone; nothing told before is certain any more. */
    void outOfTouch();

    /** How things stand: every phone, every channel alive, and the calls that ended while no server was listening. */
    record Standing(Map<String, PhoneState> phones, Set<CallId> alive, List<EndedAway> endedAway) {
        public Standing {
            phones = Map.copyOf(phones);
            alive = Set.copyOf(alive);
            endedAway = List.copyOf(endedAway);
        }
    }

    /** A call that ended while no server drove it; {@code talked} is zero unless an agent had answered. */
    record EndedAway(CallId call, Instant at, LineResult.RingOutcome lastRing, Duration talked, String checkpoint) {}
}
