package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.time.Duration;
import java.util.Optional;

/** What a flow promises its callers, and is held to before it may answer: the longest way to a human, in time and in keys. */
public record Promises(Optional<Placed<Duration>> humanWithin, Optional<Placed<Integer>> keys) {
    public static final Promises NONE = new Promises(Optional.empty(), Optional.empty());
}
