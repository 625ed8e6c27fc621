package dev.heliotrope.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Random;

/**
 * All threads of a test on one: each actor has its tasks done in order, those of different actors are mixed as a seed says.
 * Time stands still until moved on.
 */
final class Stage implements InstantSource, Alarm {
    private record Due(Instant when, long number, Runnable task, boolean[] cancelled) {}

    private final Random random;
    private final Map<Object, Queue<Runnable>> actors = new LinkedHashMap<>();
    private final PriorityQueue<Due> alarms =
            new PriorityQueue<>(Comparator.comparing(Due::when).thenComparing(Due::number));
    private Instant now = Instant.parse("2026-03-03T12:00:00Z");
    private long number;

    Stage(long seed) {
        random = new Random(seed);
    }

    void queue(Object actor, Runnable task) {
        actors.computeIfAbsent(actor, any -> new ArrayDeque<>()).add(task);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public Set at(Instant when, Runnable task) {
        boolean[] cancelled = new boolean[1];
        alarms.add(new Due(when, number++, task, cancelled));
        return () -> cancelled[0] = true;
    }

    /** Until nobody has anything left to do at this instant. */
    void settle() {
        for (int tasks = 0; doOne(); tasks++) {
            if (tasks > 100_000) {
                throw new AssertionError("it goes on for ever");
            }
        }
    }

    private boolean doOne() {
        List<Queue<Runnable>> ready =
                actors.values().stream().filter(tasks -> !tasks.isEmpty()).toList();
        if (!ready.isEmpty()) {
            ready.get(random.nextInt(ready.size())).remove().run();
            return true;
        }
        return goOffAtOnce();
    }

    private boolean goOffAtOnce() {
        Due next = alarms.peek();
        if (next == null || next.when().isAfter(now)) {
            return false;
        }
        alarms.remove();
        if (!next.cancelled()[0]) {
            next.task().run();
        }
        return true;
    }

    /** Forgets what everybody wanted to do: their process was killed. */
    void kill(Object actor) {
        actors.remove(actor);
    }

    void advance(Duration by) {
        Instant end = now.plus(by);
        settle();
        for (Due next = alarms.peek(); next != null && !next.when().isAfter(end); next = alarms.peek()) {
            now = next.when().isAfter(now) ? next.when() : now;
            settle();
        }
        now = end;
        settle();
    }

    void seconds(long seconds) {
        advance(Duration.ofSeconds(seconds));
    }

    List<Object> actors() {
        return new ArrayList<>(actors.keySet());
    }
}
