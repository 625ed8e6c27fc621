package dev.heliotrope.flow.machine;

import dev.heliotrope.call.KeyEntry;
import java.util.function.Predicate;

/**
 * What a step makes of keys that were pressed before it asked: those that fit it, and those behind them, for a later step. Is it
 * not {@code complete}, the caller is still keying in.
 */
record KeysAhead(String fitting, String rest, boolean complete) {
    private static final KeysAhead NONE = new KeysAhead("", "", false);

    /** The first keys that fit, as many as do; keys before them are a slip. */
    static KeysAhead of(String typed, Predicate<String> fits) {
        for (int from = 0; from < typed.length(); from++) {
            for (int to = typed.length(); to > from; to--) {
                if (fits.test(typed.substring(from, to))) {
                    return new KeysAhead(typed.substring(from, to), typed.substring(to), true);
                }
            }
        }
        return NONE;
    }

    /** As many keys as the entry takes, or up to the one that closes it; one that closes nothing, or what is complete, is a slip. */
    static KeysAhead of(String typed, KeyEntry entry) {
        int from = 0;
        while (from < typed.length() && entry.closing().isBy(typed.charAt(from))) {
            from++;
        }
        for (int to = from; to < typed.length(); to++) {
            if (entry.closing().isBy(typed.charAt(to))) {
                return new KeysAhead(typed.substring(from, to), typed.substring(to + 1), true);
            }
            if (to - from + 1 == entry.most()) {
                boolean closed = to + 1 < typed.length() && entry.closing().isBy(typed.charAt(to + 1));
                return new KeysAhead(typed.substring(from, to + 1), typed.substring(closed ? to + 2 : to + 1), true);
            }
        }
        return new KeysAhead(typed.substring(from), "", false);
    }
}
