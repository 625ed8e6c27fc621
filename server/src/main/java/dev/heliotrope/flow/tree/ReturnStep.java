package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.util.List;
import java.util.Optional;

/** Goes back to the flow that this one was called from, with an outcome if it has one; where nobody called it, the call ends. */
public record ReturnStep(Placed<String> name, Words words, Optional<Placed<String>> outcome) implements Step {
    /** The outcome's name; empty without one. */
    public Optional<String> cameTo() {
        return outcome.map(Placed::value);
    }

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
