package dev.heliotrope.forecast;

import dev.heliotrope.call.Language;
import dev.heliotrope.routing.Queue;
import dev.heliotrope.routing.Request;
import dev.heliotrope.routing.Trait;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One stream of callers: a Poisson process whose rate changes by the hour, with exponential handle times and patience, which is
 * what Erlang's formulas assume.
 *
 * @param perHour callers an hour, by the hour of the day in {@code zone}; nobody calls in the hours that are not there
 * @param days on which they call
 * @param patience the mean; null for callers who wait for ever
 * @param required whatever the queue asks
 */
public record Traffic(
        Queue queue,
        Language language,
        ZoneId zone,
        Set<DayOfWeek> days,
        Map<Integer, Double> perHour,
        Duration handle,
        @Nullable Duration patience,
        Trait required) {
    static final Duration FOR_EVER = Duration.ofDays(365);
    private static final double MILLIS_AN_HOUR = 3_600_000;

    public Traffic(
            Queue queue,
            Language language,
            ZoneId zone,
            Set<DayOfWeek> days,
            Map<Integer, Double> perHour,
            Duration handle,
            @Nullable Duration patience) {
        this(queue, language, zone, days, perHour, handle, patience, Trait.All.ANYBODY);
    }

    public Traffic {
        days = Set.copyOf(days);
        perHour = Map.copyOf(perHour);
    }

    Traffic requiring(Trait trait) {
        return new Traffic(queue, language, zone, days, perHour, handle, patience, trait);
    }

    /** In order of time. The same numbers from {@code random} give the same callers. */
    public List<Arrival> arrivals(Instant from, Instant to, RandomGenerator random) {
        List<Arrival> arrivals = new ArrayList<>();
        Instant hour = from;
        while (hour.isBefore(to)) {
            Instant next =
                    hour.atZone(zone).truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
            Instant end = next.isBefore(to) ? next : to;
            within(hour, end, random, arrivals);
            hour = end;
        }
        return arrivals;
    }

    /** A process without memory may be begun anew at each change of its rate. */
    private void within(Instant from, Instant to, RandomGenerator random, List<Arrival> into) {
        double rate = rate(from.atZone(zone));
        if (rate > 0) {
            Instant at = from.plusMillis(millis(MILLIS_AN_HOUR / rate, random));
            while (at.isBefore(to)) {
                into.add(arrival(at, random));
                at = at.plusMillis(millis(MILLIS_AN_HOUR / rate, random));
            }
        }
    }

    private double rate(ZonedDateTime at) {
        return days.contains(at.getDayOfWeek()) ? perHour.getOrDefault(at.getHour(), 0.0) : 0;
    }

    private Arrival arrival(Instant at, RandomGenerator random) {
        Duration talk = Duration.ofMillis(millis(handle.toMillis(), random));
        Duration waits = patience == null ? FOR_EVER : Duration.ofMillis(millis(patience.toMillis(), random));
        return new Arrival(at, queue, Request.in(language).requiring(required), talk, waits);
    }

    private static long millis(double mean, RandomGenerator random) {
        return Math.max(1, Math.round(random.nextExponential() * mean));
    }
}
