package dev.heliotrope.routing;

import java.util.Arrays;

/**
 * Who comes first, by turn: for each cohort of each stretch of callers that belongs to it, side by side, and the least of these. A
 * caller who comes to another step changes nothing else of a cohort, which would be far away in memory.
 */
final class Heads {
    /** Those who have a history of their own. */
    static final int OTHERS = 0;
    /** Those who exclude somebody. */
    static final int APART = 1;

    private static final int LEAST = 4;

    /** By cohort, the least of all; {@link Long#MAX_VALUE} for nobody. */
    long[] least = new long[64];

    /** By cohort, where its seats begin, and how many there are. */
    private int[] begins = new int[64];

    private int[] sizes = new int[64];
    private long[] turns = new long[64 * LEAST];
    private int end;

    /** Another cohort, numbered in order. */
    void open(int cohort) {
        if (cohort >= least.length) {
            least = Arrays.copyOf(least, cohort * 2);
            begins = Arrays.copyOf(begins, cohort * 2);
            sizes = Arrays.copyOf(sizes, cohort * 2);
        }
        least[cohort] = Long.MAX_VALUE;
        sizes[cohort] = APART + 1;
        begins[cohort] = room(LEAST);
    }

    private int room(int seats) {
        int begin = end;
        end += seats;
        if (end > turns.length) {
            turns = Arrays.copyOf(turns, end * 2);
        }
        Arrays.fill(turns, begin, end, Long.MAX_VALUE);
        return begin;
    }

    /** One more stretch of callers; gives its seat. */
    long seat(int cohort) {
        int size = sizes[cohort]++;
        if (size >= LEAST && Integer.bitCount(size) == 1) {
            int from = begins[cohort];
            begins[cohort] = room(size * 2);
            System.arraycopy(turns, from, turns, begins[cohort], size);
        }
        return seat(cohort, size);
    }

    static long seat(int cohort, int number) {
        return (long) cohort << Integer.SIZE | number;
    }

    long get(long seat) {
        return turns[begins[(int) (seat >>> Integer.SIZE)] + (int) seat];
    }

    /** The first of those is another one now. */
    void set(long seat, long turn) {
        int cohort = (int) (seat >>> Integer.SIZE);
        int at = begins[cohort] + (int) seat;
        long before = turns[at];
        turns[at] = turn;
        if (turn <= least[cohort]) {
            least[cohort] = turn;
        } else if (before == least[cohort]) {
            least[cohort] = leastBut(cohort, -1);
        }
    }

    long leastBut(int cohort, int seat) {
        int begin = begins[cohort];
        long found = Long.MAX_VALUE;
        for (int i = 0; i < sizes[cohort]; i++) {
            found = i == seat ? found : Math.min(found, turns[begin + i]);
        }
        return found;
    }
}
