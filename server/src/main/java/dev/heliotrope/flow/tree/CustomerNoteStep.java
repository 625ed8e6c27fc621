package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.util.List;

/** Notes something of the customer for whoever reads the history. */
public record CustomerNoteStep(Placed<String> name, FlowValue text, Placed<String> next) implements Step {
    @Override
    public List<Exit> exits() {
        return List.of(Exit.alone("next", next));
    }

    @Override
    public List<Mention> mentions() {
        return text.mentions();
    }
}
