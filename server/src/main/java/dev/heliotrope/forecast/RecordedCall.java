package dev.heliotrope.forecast;

import dev.heliotrope.call.Language;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A caller of the past, from joining a first queue.
 *
 * @param waited until the answer, the hanging up, or whatever else ended the wait
 * @param hungUp while waiting
 * @param talked null for somebody who was not answered
 */
public record RecordedCall(
        String queue,
        Language language,
        Instant at,
        Duration waited,
        boolean hungUp,
        @Nullable Duration talked) {}
