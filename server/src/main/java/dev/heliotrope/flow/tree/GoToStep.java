package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.util.List;

/** Goes on at another step. */
public record GoToStep(Placed<String> name, Placed<String> next) implements Step {
    @Override
    public List<Exit> exits() {
        return List.of(Exit.alone("go-to", next));
    }
}
