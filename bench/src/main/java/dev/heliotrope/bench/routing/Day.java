package dev.heliotrope.bench.routing;

import dev.heliotrope.call.CallId;
import dev.heliotrope.routing.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Time in a house in which as many callers always wait: whenever one is given to an agent the next one joins. Talks last two
 * to nine minutes, so time goes as fast as the agents work.
 */
final class Day {
    /** Talks that last equally long, which end in the order in which they began; side by side, to cost the measured ones little. */
    private static final class Row {
        /** Whoever begins at one instant, as a team does in the morning, does not end at one: else all of the day goes by jumps. */
        private static final long APART = 40;

        private final long lasts;
        private @Nullable CallId[] calls = new CallId[64];
        private long[] ends = new long[64];
        private int head;
        private int tail;
        private long last;

        Row(long lasts) {
            this.lasts = lasts;
        }

        long first() {
            return head == tail ? Long.MAX_VALUE : ends[head & (ends.length - 1)];
        }

        void add(CallId call, long now) {
            if (tail - head == ends.length) {
                grow();
            }
            calls[tail & (ends.length - 1)] = call;
            last = Math.max(now + lasts, last + APART);
            ends[tail++ & (ends.length - 1)] = last;
        }

        private void grow() {
            @Nullable CallId[] moreCalls = new CallId[ends.length * 2];
            long[] moreEnds = new long[ends.length * 2];
            for (int i = head; i != tail; i++) {
                moreCalls[i & (moreEnds.length - 1)] = calls[i & (ends.length - 1)];
                moreEnds[i & (moreEnds.length - 1)] = ends[i & (ends.length - 1)];
            }
            calls = moreCalls;
            ends = moreEnds;
        }

        CallId poll() {
            return Objects.requireNonNull(calls[head++ & (ends.length - 1)]);
        }
    }

    private static final Instant MORNING = Instant.parse("2026-03-03T09:00:00Z");
    private static final int LENGTHS = 12;

    private final Company company = new Company();
    private final Row[] talks = new Row[LENGTHS];
    private final Plan plan;
    private final Indexed indexed;
    private Room room;
    /** The row whose first talk ends next; null if that must be looked up. */
    private @Nullable Row soonest;

    private long now = MORNING.toEpochMilli();
    private long given;
    private long decided;
    private int owed;

    Day(int agents, int callers) {
        Arrays.setAll(talks, i -> new Row(Duration.ofMinutes(2).toMillis() + i * 37_013L));
        plan = company.plan(agents);
        indexed = new Indexed(plan, this::given, MORNING);
        room = indexed;
        owed = callers;
        while (owed > 0) {
            // as they would have come, not all at once
            now += 7;
            join();
        }
        // nobody's talk has ended yet: until they end when they should, time stands still, and then it leaps
        for (int i = 0; i < callers; i++) {
            round();
        }
    }

    /** From here on it is the peer that decides, for the same callers and agents. */
    void byScan() {
        room = new OneScan(plan, indexed.standing(), this::given);
    }

    Indexed indexed() {
        return indexed;
    }

    /** How often it has been asked who gets whom now: for each caller who joins or comes to another step, each agent who becomes free. */
    long decided() {
        return decided;
    }

    /** Calls that agents were given. */
    long given() {
        return given;
    }

    private void given(CallId call) {
        given++;
        owed++;
        talks[(int) (given % LENGTHS)].add(call, now);
        soonest = null;
    }

    private void join() {
        owed--;
        Instant at = Instant.ofEpochMilli(now);
        room.join(company.call(at), at);
    }

    private Row nextToEnd() {
        Row first = soonest == null ? talks[0] : soonest;
        if (soonest == null) {
            for (Row row : talks) {
                first = row.first() < first.first() ? row : first;
            }
            soonest = first;
        }
        return first;
    }

    /** The next thing that happens: a caller joins, somebody's step gives way (or several at one instant), or a talk ends. */
    private void happen() {
        long before = room.relaxed();
        if (owed > 0) {
            join();
            decided++;
        } else {
            Row row = nextToEnd();
            Instant step = room.nextStep();
            if (step != null && step.toEpochMilli() <= row.first()) {
                now = Math.max(now, step.toEpochMilli());
                room.tick(step);
            } else {
                now = Math.max(now, row.first());
                soonest = null;
                room.done(row.poll(), Instant.ofEpochMilli(now));
                decided++;
            }
        }
        decided += room.relaxed() - before;
    }

    /** Runs until it has been asked at least once who gets whom. */
    void decide() {
        long before = decided;
        while (decided == before) {
            happen();
        }
    }

    /** Runs until at least one more call has been given to an agent, and everybody has joined who should wait instead. */
    void round() {
        long before = given;
        while (given == before || owed > 0) {
            happen();
        }
    }
}
