package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.util.List;

/** Says something and goes on. */
public record SayStep(Placed<String> name, Words words, boolean interruptible, Placed<String> next) implements Step {
    @Override
    public List<Exit> exits() {
        return List.of(Exit.alone("next", next));
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
