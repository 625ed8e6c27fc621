package dev.heliotrope.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The least of many turns, whatever changes. */
class HeadsTest {
    private static final int COHORTS = 150;

    private final Heads heads = new Heads();

    @Test
    void nobodyIsFirstWhereNobodyStands() {
        heads.open(0);
        assertThat(heads.least[0]).isEqualTo(Long.MAX_VALUE);
        long seat = heads.seat(0);
        heads.set(seat, 7);
        heads.set(Heads.seat(0, Heads.APART), 5);
        assertThat(heads.least[0]).isEqualTo(5);
        assertThat(heads.leastBut(0, Heads.APART)).isEqualTo(7);
        heads.set(Heads.seat(0, Heads.APART), Long.MAX_VALUE);
        heads.set(seat, Long.MAX_VALUE);
        assertThat(heads.least[0]).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void cohortsDoNotDisturbEachOtherAsTheyGrow() {
        SplittableRandom random = new SplittableRandom(5);
        List<List<Long>> turns = new ArrayList<>();
        for (int cohort = 0; cohort < COHORTS; cohort++) {
            heads.open(cohort);
            turns.add(new ArrayList<>(Collections.nCopies(2, Long.MAX_VALUE)));
        }
        for (int i = 0; i < 20_000; i++) {
            int cohort = random.nextInt(COHORTS);
            List<Long> known = turns.get(cohort);
            if (known.size() < 20 && random.nextInt(4) == 0) {
                assertThat(heads.seat(cohort)).isEqualTo(Heads.seat(cohort, known.size()));
                known.add(Long.MAX_VALUE);
            }
            int seat = random.nextInt(known.size());
            long turn = random.nextInt(5) == 0 ? Long.MAX_VALUE : random.nextInt(30);
            known.set(seat, turn);
            heads.set(Heads.seat(cohort, seat), turn);
            assertThat(heads.get(Heads.seat(cohort, seat))).isEqualTo(turn);
            assertThat(heads.least[cohort]).isEqualTo(Collections.min(known));
        }
    }
}
