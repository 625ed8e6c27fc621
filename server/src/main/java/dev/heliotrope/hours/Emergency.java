package dev.heliotrope.hours;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Something that closes places at once: a fire alarm, a failed power supply. Set and taken back while the server runs.
 *
 * @param calendars ids of those it closes; none means all
 * @param until excluded; empty while nobody knows
 * @param why for the log, the console and whoever asks why a place is closed
 */
public record Emergency(String id, Set<String> calendars, Instant since, Optional<Instant> until, String why) {
    public Emergency {
        calendars = Set.copyOf(calendars);
    }

    public boolean concerns(String calendar) {
        return calendars.isEmpty() || calendars.contains(calendar);
    }

    public boolean isOn(Instant at) {
        return !at.isBefore(since) && until.map(at::isBefore).orElse(true);
    }
}
