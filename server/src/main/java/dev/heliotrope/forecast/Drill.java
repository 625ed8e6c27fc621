package dev.heliotrope.forecast;

import dev.heliotrope.routing.Engine;
import dev.heliotrope.routing.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Made-up days in a made-up house.
 *
 * @param missed the share of offers that agents do not answer
 */
public record Drill(String name, String about, Plan plan, List<Traffic> traffic, double missed) {
    private static final Instant FROM = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration RINGING = Duration.ofSeconds(5);
    private static final Duration AWAY = Duration.ofMinutes(2);
    private static final Duration TARGET = Duration.ofSeconds(20);

    public Drill {
        traffic = List.copyOf(traffic);
    }

    /** The same seed gives the same days. */
    public Outlook play(int days, long seed, Engine engine) {
        Instant end = FROM.plus(Duration.ofDays(days));
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < traffic.size(); i++) {
            arrivals.addAll(traffic.get(i).arrivals(FROM, end, new SplittableRandom(seed * 1_000 + i)));
        }
        arrivals.sort(Comparator.comparing(Arrival::at));
        Conduct conduct = new Conduct(RINGING, missed, AWAY, new SplittableRandom(seed));
        return new Simulation(plan, queue -> null, conduct, FROM, engine).run(arrivals, end, TARGET);
    }
}
