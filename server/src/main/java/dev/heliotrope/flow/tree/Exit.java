package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A way out of a step: the outcome's name, the step that it leads to, and whether a human must have acted for it, which is
 * what keeps a circle from turning for ever.
 */
public record Exit(String outcome, Placed<String> to, boolean acted) {
    static Exit alone(String outcome, Placed<String> to) {
        return new Exit(outcome, to, false);
    }

    static Exit byAct(String outcome, Placed<String> to) {
        return new Exit(outcome, to, true);
    }

    /** A step's own ways and then those of its mishaps. */
    static List<Exit> and(Mishaps mishaps, Exit... own) {
        return and(mishaps, Arrays.asList(own));
    }

    static List<Exit> and(Mishaps mishaps, List<Exit> own) {
        List<Exit> all = new ArrayList<>(own);
        all.addAll(mishaps.listed());
        return all;
    }

    /** Where nothing is said of the others, they lead where the first does and are no ways of their own. */
    static List<Exit> besides(Exit first, Exit... others) {
        return Stream.concat(Stream.of(first), Stream.of(others).filter(other -> !other.to()
                        .equals(first.to())))
                .toList();
    }
}
