package dev.heliotrope.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls that any of the same agents will do for, whatever their queues: so only the first of them need be looked at. Most stand
 * in {@link Lane lanes}; here stand those who have a history of their own.
 */
final class Cohort {
    /** What calls of one cohort have in common. */
    record Terms(Trait asked, Channel channel, boolean vip, boolean watchesDuty) {}

    final int number;
    final Terms terms;
    /** One bit for each group of agents that would do. */
    long[] bits;
    /** The numbers of those groups, rising. */
    int[] groups;

    int groupCount;
    /** Callers who exclude somebody, in the order in which they are served. */
    List<Caller> apart = List.of();
    /** The last dealing that this was part of. */
    int round;

    /** Null as long as nobody has been one: most cohorts have lanes only. */
    private @Nullable Others others;

    /** Steps of lanes whose callers belong here. */
    private Lane[] lanes = {};

    private int[] steps = {};
    private long[] seats = {};
    private final Heads heads;

    Cohort(int number, Terms terms, long[] bits, Heads heads) {
        this.heads = heads;
        this.number = number;
        this.terms = terms;
        this.bits = bits;
        this.groups = new int[Arrays.stream(bits).mapToInt(Long::bitCount).sum()];
        for (int word = 0; word < bits.length; word++) {
            for (long rest = bits[word]; rest != 0; rest &= rest - 1) {
                groups[groupCount++] = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
            }
        }
    }

    boolean isServedBy(Group group) {
        int word = group.number / Long.SIZE;
        return word < bits.length && (bits[word] & (1L << group.number)) != 0;
    }

    /** A group that was not there before; numbered after all others. */
    void add(Group group) {
        int word = group.number / Long.SIZE;
        bits = word < bits.length ? bits : Arrays.copyOf(bits, word + 1);
        bits[word] |= 1L << group.number;
        groups = groupCount < groups.length ? groups : Arrays.copyOf(groups, groupCount + 4);
        groups[groupCount++] = group.number;
    }

    boolean isEmpty() {
        return heads.least[number] == Long.MAX_VALUE;
    }

    /** The first who excludes nobody; null if there is none. */
    @Nullable
    Caller first() {
        Caller best = others == null ? null : others.first();
        long turn = apart.isEmpty() ? heads.least[number] : heads.leastBut(number, Heads.APART);
        for (int i = 0; i < lanes.length; i++) {
            Caller first = heads.get(seats[i]) == turn ? lanes[i].first(steps[i]) : null;
            if (first != null && (best == null || Caller.compare(first, best) < 0)) {
                best = first;
            }
        }
        return best;
    }

    /** To be called after somebody who stands in no lane has come or gone. */
    void tell() {
        heads.set(Heads.seat(number, Heads.OTHERS), others == null ? Long.MAX_VALUE : others.firstKey());
        heads.set(Heads.seat(number, Heads.APART), apart.isEmpty() ? Long.MAX_VALUE : apart.getFirst().turn);
    }

    void add(Caller caller) {
        caller.cohort = this;
        if (caller.apart) {
            apart = apart.isEmpty() ? new ArrayList<>() : apart;
            Caller.insert(apart, caller);
        } else {
            others = others == null ? new Others() : others;
            others.add(caller.turn, caller);
        }
    }

    void remove(Caller caller) {
        caller.cohort = null;
        if (caller.apart) {
            apart.remove(caller);
            apart = apart.isEmpty() ? List.of() : apart;
        } else if (others != null) {
            others.left(caller);
        }
    }

    /** Those of a lane who are in that step belong here; gives their seat among the {@link Heads}. */
    long join(Lane lane, int step) {
        int at = lanes.length;
        lanes = Arrays.copyOf(lanes, at + 1);
        steps = Arrays.copyOf(steps, at + 1);
        seats = Arrays.copyOf(seats, at + 1);
        lanes[at] = lane;
        steps[at] = step;
        seats[at] = heads.seat(number);
        return seats[at];
    }

    /** Everybody who stands in no lane. */
    List<Caller> callers() {
        List<Caller> all = new ArrayList<>(apart);
        if (others != null) {
            others.each(all::add);
        }
        return all;
    }

    private final class Others extends Line<Caller> {
        @Override
        boolean isTrue(Caller caller, long key) {
            return caller.cohort == Cohort.this && !caller.apart;
        }

        @Override
        int tie(Caller one, Caller other) {
            return Caller.compare(one, other);
        }
    }
}
