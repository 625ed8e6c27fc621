package dev.heliotrope.routing;

import java.time.Duration;

/**
 * Whoever talked with their last agent at most {@code window} before they joined waits for that agent alone, for {@code
 * patience}, as long as that agent is on shift, signed in and meets the present step.
 */
public record Sticky(Duration window, Duration patience) {}
