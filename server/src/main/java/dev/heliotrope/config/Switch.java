package dev.heliotrope.config;

import java.util.Optional;
import java.util.Set;

/**
 * Something that is turned on and off while the server runs. {@code closes} are the calendars that are closed for an
 * emergency while it is on, none of them meaning all; empty for a switch that closes nothing.
 */
public record Switch(String name, Optional<Set<String>> closes) {}
