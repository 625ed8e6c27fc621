package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.time.Duration;
import java.util.List;

/** Asks whether the caller agrees, with key 1 and no other. {@code version} is that of the wording. */
public record ConsentStep(
        Placed<String> name,
        Placed<String> asked,
        String version,
        Placed<String> into,
        int tries,
        Duration patience,
        Placed<String> agreed,
        Placed<String> refused,
        Mishaps mishaps)
        implements Step {
    public Words words() {
        return new Words(List.of(asked), java.util.Map.of());
    }

    @Override
    public List<Exit> exits() {
        return Exit.and(mishaps, Exit.byAct("agreed", agreed), Exit.alone("refused", refused));
    }

    @Override
    public Asking asking() {
        return new Asking(tries, patience, 1);
    }

    @Override
    public List<Words> spoken() {
        return List.of(words());
    }

    @Override
    public List<Mention> mentions() {
        return words().mentions().toList();
    }
}
