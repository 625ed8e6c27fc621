package dev.heliotrope.forecast;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * What agents do with an offer.
 *
 * @param ringing after which they answer
 * @param missed the share of offers that they do not answer, from 0 to 1
 * @param away after which they sign in again when they have not
 */
public record Conduct(Duration ringing, double missed, Duration away, RandomGenerator chance) {
    /** Always. */
    public static Conduct answering(Duration ringing) {
        return new Conduct(ringing, 0, Duration.ZERO, () -> 0);
    }

    boolean isAnswered() {
        return missed <= 0 || chance.nextDouble() >= missed;
    }
}
