package dev.heliotrope.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {
    private static final Offset<Double> EXACT = Offset.offset(1e-12);

    /** Five wait; the second and the fourth are answered, of whom the others say how patient they would have been. */
    @Test
    void whoLeftForAnotherReasonCountsForThoseWhoStayed() {
        double[] left = KaplanMeier.left(true, false, true, false, true);
        assertThat(left).containsExactly(new double[] {4 / 5.0, 4 / 5.0, 8 / 15.0, 8 / 15.0, 0}, EXACT);
    }

    @Test
    void withoutOthersItIsTheShare() {
        assertThat(KaplanMeier.left(true, true, true, true)).containsExactly(new double[] {0.75, 0.5, 0.25, 0}, EXACT);
        assertThat(KaplanMeier.left(false, false)).containsExactly(1, 1);
        assertThat(KaplanMeier.left()).isEmpty();
    }
}
