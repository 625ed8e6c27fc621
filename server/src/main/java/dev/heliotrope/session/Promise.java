package dev.heliotrope.session;

import dev.heliotrope.estimate.Estimate;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a caller was told of the wait, so that they do not hear two minutes now and four in a minute: what was said holds, and is
 * counted down, for as long as it may still come true. Only then is something else said, be it more or less.
 */
final class Promise {
    private @Nullable Instant answer;

    /** {@code answer} is when the caller was told before that it would be, in another queue or by another server. */
    Promise(@Nullable Instant answer) {
        this.answer = answer;
    }

    /** When the caller was told that it would be. */
    @Nullable
    Instant answer() {
        return answer;
    }

    /** The minutes to say, 0 for less than one. */
    int minutes(Estimate estimate, Instant now) {
        Instant promised = answer;
        Duration left = promised == null ? Duration.ZERO.minusMillis(1) : Duration.between(now, promised);
        boolean holds =
                promised != null && left.compareTo(estimate.least()) >= 0 && left.compareTo(estimate.most()) <= 0;
        if (!holds) {
            left = said(estimate);
            answer = now.plus(left);
        }
        return minutes(left);
    }

    /** Rounded up: who is answered a little sooner than told does not mind. */
    private static Duration said(Estimate estimate) {
        return estimate.most().compareTo(Duration.ofMinutes(1)) <= 0
                ? estimate.most()
                : Duration.ofMinutes(Math.max(1, Math.ceilDiv(estimate.middle().toSeconds(), 60L)));
    }

    private static int minutes(Duration left) {
        return left.compareTo(Duration.ofMinutes(1)) < 0 ? 0 : (int) Math.ceilDiv(left.toSeconds(), 60L);
    }
}
