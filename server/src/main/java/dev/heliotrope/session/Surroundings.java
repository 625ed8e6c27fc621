package dev.heliotrope.session;

import dev.heliotrope.call.Announcer;
import dev.heliotrope.call.Phones;
import java.time.Instant;
import java.time.InstantSource;

/** What a call is conducted with. */
public record Surroundings(
        Announcer announcer,
        Phones phones,
        LanguageMemory memory,
        LastAgents lastAgents,
        Floor floor,
        Errands errands,
        Alarm alarm,
        InstantSource clock,
        Patience patience) {
    /** In milliseconds, as a checkpoint keeps it. */
    Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
