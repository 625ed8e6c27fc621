package dev.heliotrope.estimate;

import dev.heliotrope.call.Language;
import java.util.Optional;

/**
 * What was foretold of a caller at one moment, and what came.
 *
 * @param early at joining, not while waiting
 * @param waited seconds from that moment to the answer, or to the going
 * @param asterisk what a running average would have said, in seconds
 */
public record Outcome(
        String queue,
        Language language,
        boolean early,
        double waited,
        boolean answered,
        Optional<Estimate> ours,
        double asterisk) {}
