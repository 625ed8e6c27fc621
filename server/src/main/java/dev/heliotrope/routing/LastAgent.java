package dev.heliotrope.routing;

import java.time.Instant;

/** Who talked with this customer last, by id, and until when. */
public record LastAgent(String agent, Instant talked) {}
