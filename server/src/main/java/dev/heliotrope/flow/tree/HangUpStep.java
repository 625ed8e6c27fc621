package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.util.List;

/** Says good-bye, if there is anything to say, and ends the call. */
public record HangUpStep(Placed<String> name, Words words) implements Step {
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
