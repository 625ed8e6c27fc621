package dev.heliotrope.routing;

import java.time.Duration;

/**
 * What a customer's standing is worth: so much head start over callers who joined at the same instant, at most as much as
 * {@link Rules#mostHeadStart}; and whether agents kept free for such customers may take the call.
 */
public record Priority(Duration headStart, boolean vip) {
    public static final Priority USUAL = new Priority(Duration.ZERO, false);
}
