package dev.heliotrope.forecast;

import dev.heliotrope.routing.Queue;
import dev.heliotrope.routing.Request;
import java.time.Duration;
import java.time.Instant;

/**
 * A caller of a simulated day.
 *
 * @param handle how long the agent is busy with the call, wrap-up included
 * @param patience how long the caller waits before hanging up
 */
public record Arrival(Instant at, Queue queue, Request request, Duration handle, Duration patience) {}
