package dev.heliotrope.routing;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The smallest of many, by a number that does not change while they stand in line. An entry that is no longer true is left
 * where it is until it comes to the top, or until half of all are such: leaving then costs nothing, and nobody needs to know
 * where they stand. The heap is of four, with the numbers beside the entries, because what costs is memory that is far away.
 */
abstract class Line<E> {
    private static final int LEAST = 8;

    private long[] keys = new long[LEAST];

    @SuppressWarnings("unchecked")
    private @Nullable E[] entries = (E[]) new Object[LEAST];

    private int size;
    private int dead;

    /** Whether an entry still stands here. */
    abstract boolean isTrue(E entry, long key);

    /** Who comes first of two with the same number. */
    abstract int tie(E one, E other);

    /** An entry has been taken out. */
    void gone(E entry, long key) {}

    /** Null if nobody stands here. */
    @Nullable
    E first() {
        return size == 0 ? null : entries[0];
    }

    /** {@link Long#MAX_VALUE} if nobody stands here. */
    long firstKey() {
        return size == 0 ? Long.MAX_VALUE : keys[0];
    }

    void add(long key, E entry) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            entries = Arrays.copyOf(entries, size * 2);
        }
        rise(size++, key, entry);
    }

    /** To be called after an entry has ceased to be true. */
    void left(E who) {
        if (size == 0 || entries[0] != who) {
            dead++;
        } else {
            pop();
            while (size > 0 && !isTrue(at(0), keys[0])) {
                pop();
                dead--;
            }
        }
        if (dead > LEAST && dead * 2 > size) {
            compact();
        }
    }

    void each(Consumer<E> to) {
        for (int i = 0; i < size; i++) {
            if (isTrue(at(i), keys[i])) {
                to.accept(at(i));
            }
        }
    }

    private E at(int i) {
        E entry = entries[i];
        if (entry == null) {
            throw new IllegalStateException("a line has lost count of itself");
        }
        return entry;
    }

    private void pop() {
        E top = at(0);
        long key = keys[0];
        size--;
        E last = at(size);
        entries[size] = null;
        if (size > 0) {
            sink(0, keys[size], last);
        }
        gone(top, key);
    }

    private void compact() {
        int before = size;
        size = 0;
        for (int i = 0; i < before; i++) {
            E entry = at(i);
            entries[i] = null;
            if (isTrue(entry, keys[i])) {
                rise(size++, keys[i], entry);
            } else {
                gone(entry, keys[i]);
            }
        }
        dead = 0;
    }

    private void rise(int from, long key, E entry) {
        int i = from;
        while (i > 0) {
            int above = (i - 1) >> 2;
            if (!isBefore(key, entry, above)) {
                break;
            }
            move(above, i);
            i = above;
        }
        set(i, key, entry);
    }

    private void sink(int from, long key, E entry) {
        int i = from;
        for (int child = smallest(i); child >= 0 && !isBefore(key, entry, child); child = smallest(i)) {
            move(child, i);
            i = child;
        }
        set(i, key, entry);
    }

    private int smallest(int i) {
        int first = (i << 2) + 1;
        int end = Math.min(first + 4, size);
        int smallest = first < end ? first : -1;
        for (int child = first + 1; child < end; child++) {
            if (isBefore(keys[child], at(child), smallest)) {
                smallest = child;
            }
        }
        return smallest;
    }

    private boolean isBefore(long key, E entry, int other) {
        return key < keys[other] || (key == keys[other] && tie(entry, at(other)) < 0);
    }

    private void move(int from, int to) {
        keys[to] = keys[from];
        entries[to] = entries[from];
    }

    private void set(int i, long key, E entry) {
        keys[i] = key;
        entries[i] = entry;
    }
}
