package dev.heliotrope.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.estimate.Estimate;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PromiseTest {
    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

    private Promise promise = new Promise(null);

    private int at(int second, int least, int middle, int most) {
        Estimate estimate =
                new Estimate(Duration.ofSeconds(least), Duration.ofSeconds(middle), Duration.ofSeconds(most));
        return promise.minutes(estimate, NOON.plusSeconds(second));
    }

    @Test
    void whatWasSaidIsCountedDownWhileItMayStillComeTrue() {
        assertThat(at(0, 60, 170, 300)).isEqualTo(3);
        assertThat(at(65, 80, 220, 400))
                .as("the middle has moved, but two minutes are still possible")
                .isEqualTo(2);
        assertThat(at(110, 10, 40, 120)).isEqualTo(2);
        assertThat(at(125, 5, 20, 90)).as("less than one").isZero();
    }

    @Test
    void whatCanNoLongerBeTrueIsSaidAnew() {
        assertThat(at(0, 60, 110, 200)).isEqualTo(2);
        assertThat(at(45, 180, 290, 400)).as("more").isEqualTo(5);
        assertThat(at(90, 30, 70, 110)).as("less").isEqualTo(2);
    }

    @Test
    void aPromiseThatIsOverIsNotRepeated() {
        assertThat(at(0, 5, 20, 50)).isZero();
        assertThat(at(70, 20, 65, 130)).isEqualTo(2);
    }

    @Test
    void whatAnotherServerPromisedHolds() {
        assertThat(at(0, 60, 170, 300)).isEqualTo(3);
        promise = new Promise(promise.answer());
        assertThat(at(65, 80, 220, 400)).isEqualTo(2);
    }
}
