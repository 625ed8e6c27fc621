package dev.heliotrope.session;

import dev.heliotrope.estimate.Estimate;
import java.util.Optional;

/**
 * What lies ahead of a waiting caller.
 *
 * @param position at least 1, which is who is served next in that queue
 * @param estimate of the wait; empty when unsure
 */
record Ahead(int position, Optional<Estimate> estimate) {}
