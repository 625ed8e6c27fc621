package dev.heliotrope.routing;

import java.time.Duration;
import java.util.List;

/**
 * A queue as configured. Steps are in order of time, the first at zero. {@code ringFor} is how long one agent's phone rings
 * before the offer counts as unanswered.
 */
public record Queue(String id, List<QueueStep> steps, Duration ringFor) {
    public Queue {
        steps = List.copyOf(steps);
    }
}
