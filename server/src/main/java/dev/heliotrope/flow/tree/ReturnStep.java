package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.util.List;

/** Goes back to the flow that this one was called from; where nobody called it, the call ends. */
public record ReturnStep(Placed<String> name, Words words) implements Step {
    @Override
    public List<Exit> exits() {
        return List.of();
    }

    @Override
    public List<Words> spoken() {
        return List.of(words);
    }

    @Override
    public List<Mention> mentions() {
        return words.mentions().toList();
    }
}
