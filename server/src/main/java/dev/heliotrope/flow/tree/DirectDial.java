package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.time.Duration;

/** An agent's extension may be keyed in instead of a choice; it goes into a variable. {@code between} digits that much time. */
public record DirectDial(Placed<String> into, Duration between, Placed<String> then) {}
