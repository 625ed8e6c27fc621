package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.util.List;
import java.util.stream.Stream;

/** Turns a switch on or off for a caller who keys in its PIN. */
public record SwitchStep(
        Placed<String> name,
        Placed<String> turned,
        boolean on,
        PinAsk ask,
        Placed<String> done,
        Placed<String> refused,
        Placed<String> failed,
        Mishaps mishaps)
        implements PinStep {
    @Override
    public List<Exit> exits() {
        Stream<Exit> own =
                Stream.of(Exit.byAct("done", done), Exit.alone("refused", refused), Exit.alone("failed", failed));
        return Stream.concat(own, mishaps.exits()).toList();
    }

    @Override
    public List<Mention> mentions() {
        return Stream.concat(Stream.of(new Mention(Mention.Kind.SWITCH, turned)), PinStep.super.mentions().stream())
                .toList();
    }
}
