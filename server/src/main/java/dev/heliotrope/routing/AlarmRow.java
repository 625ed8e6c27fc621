package dev.heliotrope.routing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Instants in order, and for each who is to be woken then. What has lost its meaning goes when the row has become twice as long. */
abstract class AlarmRow<E> {
    /** So far back a place is looked for: rows end at nearly the same instant, so what comes late comes little late. */
    private static final int MOST_BACK = 16;

    private static final int LEAST = 1_024;

    private long[] instants = new long[16];

    @SuppressWarnings("unchecked")
    private @Nullable E[] sleepers = (E[]) new Object[16];

    private int head;
    private int size;
    private int wornAt = LEAST;

    /** Waking them then could still have a meaning. */
    abstract boolean isTrue(long instant, E sleeper);

    /** {@link Long#MAX_VALUE} for nothing. */
    long first() {
        return size == 0 ? Long.MAX_VALUE : instants[head];
    }

    /** False if it would be too much out of order. */
    boolean add(long instant, E sleeper) {
        int mask = instants.length - 1;
        int place = size;
        while (place > 0 && instants[(head + place - 1) & mask] > instant) {
            place--;
        }
        if (size - place > MOST_BACK) {
            return false;
        }
        if (size >= wornAt) {
            sweep();
            return add(instant, sleeper);
        }
        if (size == instants.length) {
            grow();
        }
        insert(place, instant, sleeper);
        return true;
    }

    private void insert(int place, long instant, E sleeper) {
        int mask = instants.length - 1;
        for (int i = size++; i > place; i--) {
            instants[(head + i) & mask] = instants[(head + i - 1) & mask];
            sleepers[(head + i) & mask] = sleepers[(head + i - 1) & mask];
        }
        instants[(head + place) & mask] = instant;
        sleepers[(head + place) & mask] = sleeper;
    }

    int size() {
        return size;
    }

    /** So many places after the first one. */
    E at(int place) {
        return Objects.requireNonNull(sleepers[(head + place) & (sleepers.length - 1)]);
    }

    /** The first, if it is due. */
    @Nullable
    E poll(long now) {
        if (first() > now) {
            return null;
        }
        E sleeper = sleepers[head];
        sleepers[head] = null;
        head = (head + 1) & (instants.length - 1);
        size--;
        return sleeper;
    }

    private void grow() {
        int mask = instants.length - 1;
        long[] moreInstants = new long[instants.length * 2];
        @SuppressWarnings("unchecked")
        @Nullable
        E[] moreSleepers = (E[]) new Object[instants.length * 2];
        for (int i = 0; i < size; i++) {
            moreInstants[i] = instants[(head + i) & mask];
            moreSleepers[i] = sleepers[(head + i) & mask];
        }
        instants = moreInstants;
        sleepers = moreSleepers;
        head = 0;
    }

    private void sweep() {
        int mask = instants.length - 1;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int at = (head + i) & mask;
            E sleeper = sleepers[at];
            long instant = instants[at];
            sleepers[at] = null;
            if (sleeper != null && isTrue(instant, sleeper)) {
                instants[(head + kept) & mask] = instant;
                sleepers[(head + kept++) & mask] = sleeper;
            }
        }
        size = kept;
        wornAt = Math.max(LEAST, kept * 2);
    }
}
