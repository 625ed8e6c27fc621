package dev.heliotrope.coverage;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * All openings and closings of some calendars in order of time, each packed into a number: a year of hundreds of calendars
 * is sorted in a fraction of a second.
 */
final class Edges {
    /** Of one calendar: as it is, as it usually is, and as the hours in which something is wanted. */
    static final int AS_IS = 0;

    static final int USUAL = 1;
    static final int DURING = 2;

    private static final int WHOSE_BITS = 26;
    private static final int WHOSE = (1 << WHOSE_BITS) - 1;

    private long[] packed = new long[1024];
    private int size;
    private final long first;
    private final Instant from;
    private final Instant to;

    Edges(Instant from, Instant to) {
        this.first = from.getEpochSecond();
        this.from = from;
        this.to = to;
    }

    /** @param whose less than 2^26 */
    void add(int whose, int kind, Shifts shifts) {
        boolean open = shifts.openAtFirst();
        if (open) {
            add(from, whose, kind, true);
        }
        for (Instant change : shifts.changes()) {
            open = !open;
            add(change, whose, kind, open);
        }
        if (open) {
            add(to, whose, kind, false);
        }
    }

    private void add(Instant at, int whose, int kind, boolean opens) {
        if (size == packed.length) {
            packed = Arrays.copyOf(packed, size * 2);
        }
        long seconds = at.getEpochSecond() - first;
        packed[size++] = (seconds << (WHOSE_BITS + 3)) | ((long) whose << 3) | ((long) kind << 1) | (opens ? 1 : 0);
    }

    LongStream sorted() {
        return Arrays.stream(packed, 0, size).sorted();
    }

    /** In seconds of the epoch. */
    long time(long edge) {
        return first + (edge >> (WHOSE_BITS + 3));
    }

    static int whose(long edge) {
        return (int) (edge >> 3) & WHOSE;
    }

    static int kind(long edge) {
        return (int) (edge >> 1) & 3;
    }

    static boolean opens(long edge) {
        return (edge & 1) == 1;
    }
}
