package dev.heliotrope.estimate;

import java.util.HashMap;
import java.util.Map;

/**
 * What Asterisk's {@code app_queue} would say: one number a queue, a quarter of it the latest hold time and three quarters what it was, in
 * whole seconds. A caller who waits is told that less what they have waited, and never less than nothing.
 */
final class HoldTime {
    private final Map<String, Integer> queues = new HashMap<>();

    void answered(String queue, double waited) {
        queues.merge(queue, (int) waited / 4, (old, quarter) -> (3 * old + (int) waited) / 4);
    }

    double seconds(String queue, double waited) {
        return Math.abs(queues.getOrDefault(queue, 0) - waited);
    }
}
