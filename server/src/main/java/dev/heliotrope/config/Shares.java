package dev.heliotrope.config;

import dev.heliotrope.routing.Reserve;
import dev.heliotrope.routing.Rules;
import java.time.Duration;
import java.util.List;

/** What routing goes by in all queues: the rules, and agents kept free for VIPs. */
public record Shares(List<Reserve> reserves, Rules rules) {
    static final Rules USUAL = new Rules(Duration.ofMinutes(10), Duration.ofMinutes(5), Duration.ofSeconds(5));
    static final Shares NONE = new Shares(List.of(), USUAL);

    public Shares {
        reserves = List.copyOf(reserves);
    }
}
