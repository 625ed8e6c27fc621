package dev.heliotrope.estimate;

import java.util.Arrays;

/** The turns of all callers who ask the same, in order. */
final class Line {
    private long[] turns = new long[8];
    private int from;
    private int to;

    int size() {
        return to - from;
    }

    void add(long turn) {
        if (to == turns.length) {
            makeRoom();
        }
        int at = after(turn);
        System.arraycopy(turns, at, turns, at + 1, to - at);
        turns[at] = turn;
        to++;
    }

    private void makeRoom() {
        int size = size();
        long[] next = size > turns.length / 2 ? new long[turns.length * 2] : turns;
        System.arraycopy(turns, from, next, 0, size);
        turns = next;
        from = 0;
        to = size;
    }

    void remove(long turn) {
        int at = Arrays.binarySearch(turns, from, to, turn);
        if (at == from) {
            from++;
        } else if (at > from) {
            System.arraycopy(turns, at + 1, turns, at, to - at - 1);
            to--;
        }
    }

    private int after(long turn) {
        int at = Arrays.binarySearch(turns, from, to, turn);
        return at < 0 ? -at - 1 : at + 1;
    }

    /** Those of an earlier turn. */
    int before(long turn) {
        int at = Arrays.binarySearch(turns, from, to, turn);
        while (at > from && turns[at - 1] == turn) {
            at--;
        }
        return (at < 0 ? -at - 1 : at) - from;
    }
}
