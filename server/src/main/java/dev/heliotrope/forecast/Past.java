package dev.heliotrope.forecast;

import dev.heliotrope.routing.Queue;
import dev.heliotrope.routing.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Callers as they were recorded, to come again: at the same instants, to the same queues, with the talk that they had. */
public final class Past {
    /** With fewer in a queue who hung up, or were answered, those of all queues are gone by. */
    private static final int ENOUGH = 30;

    private final List<RecordedCall> calls;
    private final Survival patience;
    private final Map<String, Survival> patienceOf = new HashMap<>();
    private final List<Duration> talks;
    private final Map<String, List<Duration>> talksOf = new HashMap<>();

    public Past(List<RecordedCall> recorded) {
        this.calls =
                recorded.stream().sorted(Comparator.comparing(RecordedCall::at)).toList();
        this.patience = Survival.of(calls);
        this.talks = talks(calls);
        byQueue().forEach((queue, own) -> {
            patienceOf.put(queue, Survival.of(own));
            talksOf.put(queue, talks(own));
        });
    }

    private TreeMap<String, List<RecordedCall>> byQueue() {
        return calls.stream().collect(Collectors.groupingBy(RecordedCall::queue, TreeMap::new, Collectors.toList()));
    }

    private static List<Duration> talks(List<RecordedCall> of) {
        return of.stream()
                .flatMap(call -> Optional.ofNullable(call.talked()).stream())
                .toList();
    }

    /**
     * What the records say of a queue; see {@link Survival} for patience.
     *
     * @param figures what became of the callers then
     * @param patience the mean, if it were exponential
     * @param half by then half of the callers would have hung up
     */
    public record Seen(Figures figures, Duration handle, Optional<Duration> patience, Optional<Duration> half) {}

    /** By queue. */
    public Map<String, Seen> seen(Duration target) {
        Map<String, Seen> seen = new TreeMap<>();
        byQueue().forEach((queue, own) -> {
            Tally tally = new Tally();
            own.forEach(call -> count(call, tally));
            Survival survival = Objects.requireNonNull(patienceOf.get(queue));
            seen.put(queue, new Seen(tally.figures(target), mean(talks(own)), survival.mean(), survival.half()));
        });
        return seen;
    }

    private static void count(RecordedCall call, Tally tally) {
        if (call.talked() != null) {
            tally.answered(call.waited());
        } else if (call.hungUp()) {
            tally.abandoned(call.waited());
        } else {
            tally.elsewhere();
        }
    }

    private static Duration mean(List<Duration> durations) {
        return durations.isEmpty()
                ? Duration.ZERO
                : durations.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(durations.size());
    }

    /**
     * In order of time; callers of queues that are no more are left out. What is not known of one is drawn from the others: the talk of
     * somebody who was not answered, and the patience of somebody who did not hang up, which is longer than they are known to have waited.
     */
    public List<Arrival> arrivals(Map<String, Queue> queues, long seed) {
        RandomGenerator chance = new SplittableRandom(seed);
        List<Arrival> arrivals = new ArrayList<>();
        for (RecordedCall call : calls) {
            Duration patient = call.hungUp() ? call.waited() : patience(call).drawn(call.waited(), chance);
            Duration talk = call.talked() == null ? drawnTalk(call, chance) : call.talked();
            Queue queue = queues.get(call.queue());
            if (queue != null) {
                arrivals.add(new Arrival(call.at(), queue, Request.in(call.language()), talk, patient));
            }
        }
        return arrivals;
    }

    private Survival patience(RecordedCall call) {
        Survival own = patienceOf.getOrDefault(call.queue(), patience);
        return own.losses() >= ENOUGH ? own : patience;
    }

    private Duration drawnTalk(RecordedCall call, RandomGenerator chance) {
        List<Duration> own = talksOf.getOrDefault(call.queue(), talks);
        List<Duration> from = own.size() >= ENOUGH ? own : talks;
        return from.isEmpty() ? Duration.ofMinutes(3) : from.get(chance.nextInt(from.size()));
    }
}
