package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.util.List;
import java.util.stream.Stream;

/** Has the identified customer key in their PIN. */
public record AuthenticateStep(
        Placed<String> name,
        PinAsk ask,
        Placed<String> authenticated,
        Placed<String> refused,
        Placed<String> failed,
        Mishaps mishaps)
        implements PinStep {
    @Override
    public List<Exit> exits() {
        Stream<Exit> own = Stream.of(
                Exit.byAct("authenticated", authenticated),
                Exit.alone("refused", refused),
                Exit.alone("failed", failed));
        return Stream.concat(own, mishaps.exits()).toList();
    }
}
