package dev.heliotrope.routing;

import dev.heliotrope.call.CallId;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All callers by their calls' ids, side by side in one table: a step less through memory than a map of entries. Hashes stand in a
 * table of their own, so that nobody is looked at but the caller who is looked for.
 */
final class Callers {
    private int[] hashes = new int[64];
    private @Nullable Caller[] table = new Caller[64];
    private int size;

    /** Never 0, which is a free place. */
    private static int hash(CallId id) {
        int hash = id.value().hashCode() * 0x9E3779B9;
        return hash == 0 ? 1 : hash;
    }

    private int home(int hash) {
        return hash >>> Integer.numberOfLeadingZeros(hashes.length - 1);
    }

    /** Where the caller is, or would be. */
    private int find(CallId id, int hash) {
        int mask = hashes.length - 1;
        int at = home(hash);
        while (hashes[at] != 0 && !(hashes[at] == hash && isOf(table[at], id))) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /** The same object is the same call: whoever tells of it mostly has it from here. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isOf(@Nullable Caller caller, CallId id) {
        return caller != null && (caller.id == id || caller.id.equals(id));
    }

    @Nullable
    Caller get(CallId id) {
        return table[find(id, hash(id))];
    }

    void put(Caller caller) {
        if (size * 4L >= table.length * 3L) {
            grow();
        }
        int hash = hash(caller.id);
        int at = find(caller.id, hash);
        size += table[at] == null ? 1 : 0;
        table[at] = caller;
        hashes[at] = hash;
    }

    private void grow() {
        int[] hashesBefore = hashes;
        @Nullable Caller[] before = table;
        hashes = new int[before.length * 2];
        table = new Caller[before.length * 2];
        for (int i = 0; i < before.length; i++) {
            Caller caller = before[i];
            if (caller != null) {
                int at = find(caller.id, hashesBefore[i]);
                table[at] = caller;
                hashes[at] = hashesBefore[i];
            }
        }
    }

    @Nullable
    Caller remove(CallId id) {
        int gap = find(id, hash(id));
        Caller removed = table[gap];
        if (removed != null) {
            size--;
            closeUp(gap);
        }
        return removed;
    }

    /** Whoever stands after a gap and belongs at or before it moves there, so that nobody is looked for in vain. */
    private void closeUp(int from) {
        int mask = hashes.length - 1;
        int gap = from;
        int at = (from + 1) & mask;
        while (hashes[at] != 0) {
            int away = (at - home(hashes[at])) & mask;
            if (away >= ((at - gap) & mask)) {
                table[gap] = table[at];
                hashes[gap] = hashes[at];
                gap = at;
            }
            at = (at + 1) & mask;
        }
        table[gap] = null;
        hashes[gap] = 0;
    }

    Stream<Caller> all() {
        return Arrays.stream(table).filter(Objects::nonNull);
    }
}
