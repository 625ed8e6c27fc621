package dev.heliotrope.hours;

import java.time.Duration;
import java.time.Instant;

/** A time throughout which one rule wins, {@code from} included and {@code to} excluded. */
public record Stretch(Instant from, Instant to, Opening opening) {
    public boolean isOpen() {
        return opening.isOpen();
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}
