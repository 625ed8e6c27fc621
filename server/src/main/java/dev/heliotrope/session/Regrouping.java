package dev.heliotrope.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A server that has just started lets the calls it was left come back before it offers anybody anything, or whoever comes
 * back first would overtake those who have waited longer. On the floor's thread.
 */
final class Regrouping {
    private final Duration longest;
    private @Nullable Instant until;

    Regrouping(Duration longest) {
        this.longest = longest;
    }

    /** We know how things stand; only the first time counts. */
    void inTouch(boolean callsAreMissing, Instant at) {
        if (until == null) {
            until = callsAreMissing ? at.plus(longest) : at;
        }
    }

    /** The last has come back, and needs a moment to say where it stood. */
    void complete(Instant at) {
        Instant soon = at.plus(longest.dividedBy(10));
        if (until != null && until.isAfter(soon)) {
            until = soon;
        }
    }

    boolean isOver(Instant at) {
        return until != null && !at.isBefore(until);
    }

    Optional<Instant> end(Instant at) {
        return Optional.ofNullable(until).filter(at::isBefore);
    }
}
