package dev.heliotrope.bench;

import dev.heliotrope.coverage.Want;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;

/** The peer: each hour of the year, each person is asked whether they are on shift, and each want is counted anew. */
final class AskingEverybody {
    private AskingEverybody() {}

    /** By want, which of these hours after {@code from} do not meet it. What happens between two full hours goes unseen. */
    static List<BitSet> gaps(List<Want> wants, Instant from, BitSet hours) {
        return wants.stream().map(want -> gaps(want, from, hours)).toList();
    }

    private static BitSet gaps(Want want, Instant from, BitSet hours) {
        BitSet gaps = new BitSet(hours.length());
        for (int hour = hours.nextSetBit(0); hour >= 0; hour = hours.nextSetBit(hour + 1)) {
            Instant at = from.plusSeconds(3600L * hour);
            gaps.set(
                    hour,
                    want.during().map(during -> during.at(at).isOpen()).orElse(true) && on(want, at) < want.least());
        }
        return gaps;
    }

    private static int on(Want want, Instant at) {
        int on = 0;
        for (Want.Crew crew : want.crew()) {
            for (int person = 0; person < crew.people(); person++) {
                on += crew.hours().at(at).isOpen() ? 1 : 0;
            }
        }
        return on;
    }
}
