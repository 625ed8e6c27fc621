package dev.heliotrope.routing;

import java.time.Duration;

/** From {@code after} in the queue on, this is what is asked of an agent. */
public record QueueStep(Duration after, Need need) {}
