package dev.heliotrope.hours;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** When a place is open. All questions are asked for an instant; the answer is worked out in the place's own zone. */
public interface Calendar {
    String name();

    ZoneId zone();

    Opening at(Instant at);

    /** The first instant after {@code at} at which open becomes closed or closed open; empty if there is none in a year. */
    Optional<Instant> nextChange(Instant at);
}
