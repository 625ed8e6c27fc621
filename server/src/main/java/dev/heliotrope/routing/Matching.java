package dev.heliotrope.routing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongBinaryOperator;

/** Which groups of agents have a trait, as one bit a group; each plain trait is asked of each group once. */
final class Matching {
    private final List<Group> groups;
    private final Map<Trait, long[]> plain = new HashMap<>();

    Matching(List<Group> groups) {
        this.groups = groups;
    }

    /** A new array. */
    long[] of(Trait trait) {
        return switch (trait) {
            case Trait.Skill skill -> plain(skill);
            case Trait.Speaks speaks -> plain(speaks);
            case Trait.OneOf named -> plain(named);
            case Trait.Not not -> join(all(), of(not.trait()), (these, those) -> these & ~those);
            case Trait.All every -> {
                long[] bits = all();
                for (Trait one : every.traits()) {
                    bits = join(bits, of(one), (these, those) -> these & those);
                }
                yield bits;
            }
            case Trait.Any any -> {
                long[] bits = new long[words()];
                for (Trait one : any.traits()) {
                    bits = join(bits, of(one), (these, those) -> these | those);
                }
                yield bits;
            }
        };
    }

    private int words() {
        return (groups.size() + Long.SIZE - 1) / Long.SIZE;
    }

    private long[] all() {
        long[] bits = new long[words()];
        groups.forEach(group -> bits[group.number / Long.SIZE] |= 1L << group.number);
        return bits;
    }

    private static long[] join(long[] these, long[] those, LongBinaryOperator how) {
        for (int i = 0; i < these.length; i++) {
            these[i] = how.applyAsLong(these[i], those[i]);
        }
        return these;
    }

    private long[] plain(Trait trait) {
        long[] known = plain.computeIfAbsent(trait, this::ask);
        return Arrays.copyOf(known, words());
    }

    private long[] ask(Trait trait) {
        long[] bits = new long[words()];
        groups.stream()
                .filter(group -> trait.isIn(group.like))
                .forEach(group -> bits[group.number / Long.SIZE] |= 1L << group.number);
        return bits;
    }

    /** A group was added. */
    void added(Group group) {
        plain.replaceAll((trait, known) -> {
            long[] bits = Arrays.copyOf(known, words());
            if (trait.isIn(group.like)) {
                bits[group.number / Long.SIZE] |= 1L << group.number;
            }
            return bits;
        });
    }
}
