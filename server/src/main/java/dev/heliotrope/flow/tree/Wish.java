package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.routing.Trait;
import java.util.List;

/** What a step asks of an agent, where it is written, and the names in it. */
public record Wish(Trait trait, Position at, List<Mention> mentions) {
    public Wish {
        mentions = List.copyOf(mentions);
    }
}
