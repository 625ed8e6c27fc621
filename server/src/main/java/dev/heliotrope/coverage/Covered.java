package dev.heliotrope.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What became of a want: when it is not met, and how many are there by hour of the week. */
public record Covered(Want want, List<Gap> gaps, HeatMap heat) {
    public Covered {
        gaps = List.copyOf(gaps);
    }

    /** Begins and ends of the gaps, in order. */
    public List<Instant> times() {
        return gaps.stream().flatMap(gap -> Stream.of(gap.from(), gap.to())).toList();
    }

    public Duration missing() {
        return gaps.stream().map(Gap::length).reduce(Duration.ZERO, Duration::plus);
    }
}
