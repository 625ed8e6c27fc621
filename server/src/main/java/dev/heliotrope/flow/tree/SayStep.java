package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.util.List;

/** Says something and goes on. */
public record SayStep(Placed<String> name, Words words, boolean interruptible, Placed<String> next, Mishaps mishaps)
        implements Step {
    @Override
    public List<Exit> exits() {
        return Exit.and(mishaps, Exit.alone("next", next));
    }

    @Override
    public List<Words> spoken() {
        return List.of(words);
    }

    @Override
    public List<Mention> mentions() {
        return words.mentions().toList();
    }

    @Override
    public boolean holdsCaller() {
        return true;
    }
}
