package dev.heliotrope.config;

import java.time.Duration;

/** Somebody outside of the house whom callers may be connected with; {@code resource} is what Asterisk dials. */
public record Destination(String resource, Duration ringFor) {}
