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

    /** The index of the step that applies after so long a wait; 0 before any. */
    public int stepAfter(Duration waited) {
        int step = 0;
        while (step + 1 < steps.size() && steps.get(step + 1).after().compareTo(waited) <= 0) {
            step++;
        }
        return step;
    }

    /** What a step asks; a queue without steps asks nothing. */
    public Need need(int step) {
        return steps.isEmpty() ? Need.NOTHING : steps.get(step).need();
    }
}
