package dev.heliotrope.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** How many of those are free who are kept for VIPs. */
final class Reserves {
    private final List<Reserve> reserves;
    private final int[][] free;
    private final List<GroupSet> counted = new ArrayList<>();
    private long[] openedGroups = {};
    /** Those that just now came to have more free than are kept. */
    private final BitSet opened = new BitSet();

    Reserves(List<Reserve> reserves) {
        this.reserves = reserves;
        reserves.forEach(reserve -> counted.add(new GroupSet()));
        this.free = new int[Group.CHANNELS][reserves.size()];
    }

    private int[] of(Agent agent) {
        return IntStream.range(0, reserves.size())
                .filter(i -> reserves.get(i).isFor(agent))
                .toArray();
    }

    void count(Group group, int channel, int more) {
        for (int reserve : group.reserves) {
            free[channel][reserve] += more;
            if (more > 0 && free[channel][reserve] == reserves.get(reserve).keep() + 1) {
                opened.set(reserve);
            }
        }
    }

    /** More are free than are kept, in every reserve that these agents count for. */
    boolean canSpare(Group group, Channel channel) {
        for (int reserve : group.reserves) {
            if (free[channel.number][reserve] <= reserves.get(reserve).keep()) {
                return false;
            }
        }
        return true;
    }

    boolean hasOpened() {
        return !opened.isEmpty();
    }

    /** The groups of agents that count for those, one bit each; changed by the next call. */
    long[] opened() {
        Arrays.fill(openedGroups, 0);
        for (int reserve = opened.nextSetBit(0); reserve >= 0; reserve = opened.nextSetBit(reserve + 1)) {
            long[] words = counted.get(reserve).words;
            openedGroups =
                    openedGroups.length < words.length ? Arrays.copyOf(openedGroups, words.length) : openedGroups;
            for (int i = 0; i < words.length; i++) {
                openedGroups[i] |= words[i];
            }
        }
        return openedGroups;
    }

    void add(Group group) {
        group.reserves = of(group.like);
        for (int reserve : group.reserves) {
            counted.get(reserve).set(group.number, true);
        }
    }

    void forgetOpened() {
        opened.clear();
    }
}
