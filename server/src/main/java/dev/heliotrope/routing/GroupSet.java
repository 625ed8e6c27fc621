package dev.heliotrope.routing;

import java.util.Arrays;

/** Groups by number, one bit each, and above them one bit for each word that has any: what is empty is passed over. */
final class GroupSet {
    long[] words = new long[1];
    /** One bit for each of {@link #words} that is not zero. */
    long[] used = new long[1];

    void set(int group, boolean there) {
        int word = group / Long.SIZE;
        if (word >= words.length) {
            words = Arrays.copyOf(words, Math.max(word + 1, words.length * 2));
            used = Arrays.copyOf(used, (words.length - 1) / Long.SIZE + 1);
        }
        words[word] = with(words[word], group, there);
        used[word / Long.SIZE] = with(used[word / Long.SIZE], word, words[word] != 0);
    }

    private static long with(long bits, int bit, boolean there) {
        return there ? bits | 1L << bit : bits & ~(1L << bit);
    }

    boolean meets(long[] others) {
        for (int i = 0; i < used.length; i++) {
            for (long rest = used[i]; rest != 0; rest &= rest - 1) {
                int word = i * Long.SIZE + Long.numberOfTrailingZeros(rest);
                if (word < others.length && (words[word] & others[word]) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The next one that is in both, from a number on; negative for none. */
    int next(int from, long[] others) {
        int word = from / Long.SIZE;
        long above = -1L << from;
        while (word < words.length && word < others.length) {
            long both = words[word] & others[word] & above;
            if (both != 0) {
                return word * Long.SIZE + Long.numberOfTrailingZeros(both);
            }
            above = -1L;
            word = nextUsed(word + 1);
        }
        return -1;
    }

    private int nextUsed(int from) {
        int above = from / Long.SIZE;
        long rest = above < used.length ? used[above] & (-1L << from) : 0;
        while (rest == 0 && ++above < used.length) {
            rest = used[above];
        }
        return rest == 0 ? words.length : above * Long.SIZE + Long.numberOfTrailingZeros(rest);
    }
}
