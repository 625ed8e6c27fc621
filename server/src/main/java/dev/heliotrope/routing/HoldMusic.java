package dev.heliotrope.routing;

import java.time.Duration;

/** How long a waiting caller hears music before being told {@code first}, and then {@code every} time, that all is well. */
public record HoldMusic(Duration first, Duration every) {
    public static final HoldMusic USUAL = new HoldMusic(Duration.ofSeconds(20), Duration.ofSeconds(45));
}
