package dev.heliotrope.forecast;

import java.util.Map;

/**
 * A simulated span of time.
 *
 * @param queues by the queue's id
 * @param occupancy by the team's id: the share of the time that its agents were on shift in which they were with callers
 */
public record Outlook(Map<String, Figures> queues, Map<String, Double> occupancy) {
    public Outlook {
        queues = Map.copyOf(queues);
        occupancy = Map.copyOf(occupancy);
    }
}
