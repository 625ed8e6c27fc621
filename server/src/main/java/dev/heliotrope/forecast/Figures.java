package dev.heliotrope.forecast;

import java.time.Duration;

/**
 * What became of the callers of a queue.
 *
 * @param elsewhere those whom the queue sent on when it had nothing more to try
 * @param serviceLevel the share of all callers who were answered within the target, from 0 to 1; 1 where nobody called
 * @param asa average speed of answer: the mean wait of those who were answered
 * @param meanWait of all, those who hung up too
 * @param p90 nine in ten of those answered waited no longer
 */
public record Figures(
        int callers,
        int answered,
        int abandoned,
        int elsewhere,
        double serviceLevel,
        Duration asa,
        Duration meanWait,
        Duration p90) {
    public double abandonment() {
        return callers == 0 ? 0 : (double) abandoned / callers;
    }
}
