package dev.heliotrope.forecast;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What became of a queue's callers, while they are being counted. */
final class Tally {
    private final List<Duration> answered = new ArrayList<>();
    private final List<Duration> abandoned = new ArrayList<>();
    private int elsewhere;

    void answered(Duration waited) {
        answered.add(waited);
    }

    void abandoned(Duration waited) {
        abandoned.add(waited);
    }

    /** The queue's end: a callback, voicemail. */
    void elsewhere() {
        elsewhere++;
    }

    Figures figures(Duration target) {
        List<Duration> waits = new ArrayList<>(answered);
        Collections.sort(waits);
        List<Duration> all = new ArrayList<>(answered);
        all.addAll(abandoned);
        int callers = answered.size() + abandoned.size() + elsewhere;
        long inTime =
                answered.stream().filter(wait -> wait.compareTo(target) <= 0).count();
        return new Figures(
                callers,
                answered.size(),
                abandoned.size(),
                elsewhere,
                callers == 0 ? 1 : (double) inTime / callers,
                mean(waits),
                mean(all),
                percentile(waits, 0.9));
    }

    private static Duration mean(List<Duration> durations) {
        return durations.isEmpty()
                ? Duration.ZERO
                : durations.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(durations.size());
    }

    /** The nearest rank. */
    private static Duration percentile(List<Duration> sorted, double share) {
        return sorted.isEmpty() ? Duration.ZERO : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
