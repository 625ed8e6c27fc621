package dev.heliotrope.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Calls that any of the same agents will do for, whatever their queues: so only the first of them need be looked at. */
final class Cohort extends Line<Caller> {
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

    private int count;

    Cohort(int number, Terms terms, long[] bits) {
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
        return count == 0 && apart.isEmpty();
    }

    /** Of the first of all. */
    long firstTurn() {
        long turn = firstKey();
        return apart.isEmpty() ? turn : Math.min(turn, apart.getFirst().turn);
    }

    void add(Caller caller) {
        caller.cohort = this;
        if (caller.apart) {
            apart = apart.isEmpty() ? new ArrayList<>() : apart;
            Caller.insert(apart, caller);
        } else {
            count++;
            add(caller.turn, caller);
        }
    }

    void remove(Caller caller) {
        caller.cohort = null;
        if (caller.apart) {
            apart.remove(caller);
            apart = apart.isEmpty() ? List.of() : apart;
        } else {
            count--;
            left(caller);
        }
    }

    /** Everybody. */
    List<Caller> callers() {
        List<Caller> all = new ArrayList<>(apart);
        each(all::add);
        return all;
    }

    @Override
    boolean isTrue(Caller caller, long key) {
        return caller.cohort == this && !caller.apart;
    }

    @Override
    int tie(Caller one, Caller other) {
        return Caller.compare(one, other);
    }
}
