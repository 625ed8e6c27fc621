package dev.heliotrope.config.flowfile;

import dev.heliotrope.flow.tree.Step;
import java.util.List;
import java.util.function.Function;

/** A row of the step table: the keys of a kind, the first of which names it, and how the step is made of them. */
record StepKind(String about, List<Key<?>> keys, Function<StepSource, Step> maker) {
    StepKind {
        keys = List.copyOf(keys);
    }

    String name() {
        return keys.getFirst().name();
    }
}
