package dev.heliotrope.forecast;

import dev.heliotrope.estimate.KaplanMeier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long callers are patient. Of those who were answered it is only known that they would have waited longer: to leave them out, or to
 * count their waits as patience, would make callers less patient than they are. So the shares are Kaplan and Meier's.
 */
final class Survival {
    private record Wait(Duration lasted, boolean hungUp) {}

    private record Step(Duration after, double left) {}

    private final List<Step> steps = new ArrayList<>();
    private final double seconds;
    private final int losses;

    private Survival(List<Wait> waits) {
        List<Wait> sorted =
                waits.stream().sorted(Comparator.comparing(Wait::lasted)).toList();
        boolean[] hungUp = new boolean[sorted.size()];
        for (int i = 0; i < hungUp.length; i++) {
            hungUp[i] = sorted.get(i).hungUp();
        }
        double[] left = KaplanMeier.left(hungUp);
        for (int i = 0; i < hungUp.length; i++) {
            if (hungUp[i]) {
                steps.add(new Step(sorted.get(i).lasted(), left[i]));
            }
        }
        this.seconds = waits.stream()
                .mapToDouble(wait -> wait.lasted().toMillis() / 1000.0)
                .sum();
        this.losses = steps.size();
    }

    static Survival of(List<RecordedCall> calls) {
        return new Survival(calls.stream()
                .map(call -> new Wait(call.waited(), call.hungUp()))
                .toList());
    }

    /** As many as have hung up. */
    int losses() {
        return losses;
    }

    /** If patience were exponential: all time that was waited, over those who hung up (maximum likelihood). Empty if nobody did. */
    Optional<Duration> mean() {
        return losses == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(Math.round(seconds * 1000 / losses)));
    }

    /** After that, half of them would have hung up; empty if fewer did in the longest wait there was. */
    Optional<Duration> half() {
        return steps.stream().filter(step -> step.left() <= 0.5).findFirst().map(Step::after);
    }

    /** The patience of somebody who has been seen to wait that long. Beyond what was seen of anybody it is exponential. */
    Duration drawn(Duration seen, RandomGenerator chance) {
        double still = steps.stream()
                .takeWhile(step -> step.after().compareTo(seen) <= 0)
                .reduce((one, next) -> next)
                .map(Step::left)
                .orElse(1.0);
        double until = still * chance.nextDouble();
        return steps.stream()
                .filter(step -> step.after().compareTo(seen) > 0 && step.left() <= until)
                .findFirst()
                .map(Step::after)
                .orElseGet(() -> beyond(seen, chance));
    }

    private Duration beyond(Duration seen, RandomGenerator chance) {
        Duration last = steps.isEmpty() || steps.getLast().after().compareTo(seen) < 0
                ? seen
                : steps.getLast().after();
        return mean().map(mean -> last.plusMillis(Math.round(mean.toMillis() * chance.nextExponential())))
                .orElse(Traffic.FOR_EVER);
    }
}
