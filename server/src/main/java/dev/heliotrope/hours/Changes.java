package dev.heliotrope.hours;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Looks for the next change of a calendar that is made of others, whose changes may cancel each other out. */
final class Changes {
    /** A few a day: this ends after a year of them. */
    private static final int MOST = 2_000;

    private Changes() {}

    static Optional<Instant> next(Calendar calendar, Instant at, Function<Instant, Optional<Instant>> candidates) {
        boolean now = calendar.at(at).isOpen();
        Optional<Instant> change = candidates.apply(at);
        for (int i = 0; i < MOST && change.isPresent(); i++) {
            if (calendar.at(change.get()).isOpen() != now) {
                return change;
            }
            change = candidates.apply(change.get());
        }
        return Optional.empty();
    }
}
