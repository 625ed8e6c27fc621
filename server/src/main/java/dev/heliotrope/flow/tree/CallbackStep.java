package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Offers to call the caller back, on the number they call from or another. */
public record CallbackStep(
        Placed<String> name,
        Placed<String> queue,
        Words offer,
        Placed<String> confirm,
        Words enter,
        int tries,
        Duration patience,
        Placed<String> accepted,
        Placed<String> declined,
        Placed<String> failed,
        Mishaps mishaps)
        implements Step {
    /** Reads the number back; the value is worked out in the call. */
    public Words confirming() {
        return new Words(List.of(confirm), Map.of("digits", new FlowValue.KeyedIn()));
    }

    @Override
    public List<Exit> exits() {
        return Exit.and(
                mishaps,
                Exit.byAct("accepted", accepted),
                Exit.alone("declined", declined),
                Exit.alone("failed", failed));
    }

    @Override
    public Asking asking() {
        return new Asking(tries * 3, patience, 15);
    }

    @Override
    public List<Words> spoken() {
        return List.of(offer, confirming(), enter);
    }

    @Override
    public List<Mention> mentions() {
        return Stream.concat(
                        Stream.of(new Mention(Mention.Kind.QUEUE, queue)),
                        spoken().stream().flatMap(Words::mentions))
                .toList();
    }
}
