package dev.heliotrope.flow.tree;

import dev.heliotrope.call.KeyEntry;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.MenuStep.Missed;
import java.util.List;
import java.util.stream.Stream;

/**
 * Has the caller key in digits, until they are valid and, where they are read back, confirmed with key 1. Wrong digits and
 * silence count as tries alike; the last try's failure decides the way out. {@code readBack} says what was keyed in.
 */
public record CollectStep(
        Placed<String> name,
        Words words,
        Placed<String> into,
        KeyEntry entry,
        boolean typeAhead,
        List<Validity> checks,
        Words readBack,
        int tries,
        Missed invalid,
        Missed silence,
        Mishaps mishaps,
        Placed<String> next)
        implements Step {
    public CollectStep {
        checks = List.copyOf(checks);
    }

    @Override
    public List<Exit> exits() {
        Stream<Exit> own = Stream.of(
                Exit.byAct("next", next), Exit.byAct("invalid", invalid.then()), Exit.alone("silence", silence.then()));
        return Stream.concat(own, mishaps.exits()).toList();
    }

    @Override
    public Asking asking() {
        return new Asking(tries, entry.silence(), entry.most());
    }

    @Override
    public List<Words> spoken() {
        return List.of(words, invalid.say(), silence.say(), readBack);
    }

    @Override
    public List<Mention> mentions() {
        return spoken().stream().flatMap(Words::mentions).toList();
    }
}
