package dev.heliotrope.journal;

import dev.heliotrope.call.CallId;
import dev.heliotrope.routing.Offer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A caller's stay in queues, from the first joining to the end of the talk or the going. */
final class Visit {
    /** How an offer to that agent led to no talk, and so long after it was made. */
    record Failed(Offer.Failure how, Duration after) {}

    final CallId call;
    final String queue;
    final Instant joined;
    final Map<String, Failed> failures = new HashMap<>();
    /** How long after they had not answered agents signed in again. */
    final Map<String, Duration> back = new HashMap<>();

    @Nullable
    Instant offered;

    @Nullable
    String agent;

    @Nullable
    Instant accepted;

    /** The end of the talk, or the instant at which the caller gave up or was sent on. */
    @Nullable
    Instant over;

    boolean isSentOn;

    Visit(CallId call, String queue, Instant joined) {
        this.call = call;
        this.queue = queue;
        this.joined = joined;
    }

    void offeredTo(String who, Instant at) {
        agent = who;
        offered = at;
    }

    void failed(Offer.Failure how, Instant at) {
        if (agent != null && offered != null && accepted == null) {
            failures.put(agent, new Failed(how, Duration.between(offered, at)));
        }
    }

    void accepted(Instant at) {
        if (accepted == null && offered != null) {
            accepted = at;
        }
    }

    void over(Instant at) {
        if (over == null) {
            over = at;
        }
    }

    boolean isAnswered() {
        return accepted != null;
    }

    boolean gaveUpWhileRinging(String who) {
        return accepted == null && over != null && who.equals(agent) && !failures.containsKey(who);
    }

    @Nullable
    Duration rang() {
        return accepted == null || offered == null ? null : Duration.between(offered, accepted);
    }

    @Nullable
    Duration talked() {
        return accepted == null || over == null ? null : Duration.between(accepted, over);
    }

    @Nullable
    Duration waited() {
        return accepted == null ? null : Duration.between(joined, accepted);
    }
}
