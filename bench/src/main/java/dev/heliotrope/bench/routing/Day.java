package dev.heliotrope.bench.routing;

import dev.heliotrope.call.CallId;
import dev.heliotrope.routing.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Time in a house in which as many callers always wait: whenever one is given to an agent the next one joins. Talks last two
 * to nine minutes, so time goes as fast as the agents work.
 */
final class Day {
    private record Talk(CallId call, long end) {}

    private static final Instant MORNING = Instant.parse("2026-03-03T09:00:00Z");
    /** How long talks last, in turn; a row of talks for each, which end in the order in which they began. */
    private static final long[] TALKS = new long[12];

    static {
        Arrays.setAll(TALKS, i -> Duration.ofMinutes(2).toMillis() + i * 37_013L);
    }

    private final Company company = new Company();
    private final List<ArrayDeque<Talk>> talks = new ArrayList<>();
    private final Plan plan;
    private final Indexed indexed;
    private Room room;
    private long now = MORNING.toEpochMilli();
    private long decisions;
    private int owed;

    Day(int agents, int callers) {
        for (int i = 0; i < TALKS.length; i++) {
            talks.add(new ArrayDeque<>());
        }
        plan = company.plan(agents);
        indexed = new Indexed(plan, this::given, MORNING);
        room = indexed;
        owed = callers;
        while (owed > 0) {
            // as they would have come, not all at once
            now += 7;
            join();
        }
    }

    /** From here on it is the peer that decides, for the same callers and agents. */
    void byScan() {
        room = new OneScan(plan, indexed.standing(), this::given);
    }

    Indexed indexed() {
        return indexed;
    }

    long decisions() {
        return decisions;
    }

    private void given(CallId call) {
        decisions++;
        owed++;
        int row = (int) (decisions % TALKS.length);
        talks.get(row).add(new Talk(call, now + TALKS[row]));
    }

    private void join() {
        owed--;
        Instant at = Instant.ofEpochMilli(now);
        room.join(company.call(at), at);
    }

    private Talk nextToEnd() {
        ArrayDeque<Talk> first = talks.getFirst();
        long end = Long.MAX_VALUE;
        for (ArrayDeque<Talk> row : talks) {
            Talk talk = row.peek();
            if (talk != null && talk.end() < end) {
                end = talk.end();
                first = row;
            }
        }
        return first.remove();
    }

    /** Runs until at least one more call has been given to an agent, and everybody has joined who should wait instead. */
    long next() {
        long before = decisions;
        while (decisions == before) {
            Talk talk = nextToEnd();
            now = Math.max(now, talk.end());
            room.done(talk.call(), Instant.ofEpochMilli(now));
        }
        while (owed > 0) {
            join();
        }
        return decisions - before;
    }
}
