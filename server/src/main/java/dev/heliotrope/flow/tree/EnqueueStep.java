package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Waits in a queue for such an agent. {@code headStart} comes to a length of time or to seconds; {@code vip}, where it is there, says
 * in the call whether the caller is one.
 */
public record EnqueueStep(
        Placed<String> name,
        Placed<String> queue,
        WantedAgent agent,
        Duration atMost,
        String about,
        FlowValue headStart,
        Optional<FlowValue> vip,
        Placed<String> talked,
        Placed<String> timedOut,
        Placed<String> callback,
        Placed<String> voicemail,
        Mishaps mishaps)
        implements Step {
    /** Longer ones would have callers wait who have come long before. */
    public static final Duration MOST_AHEAD = Duration.ofMinutes(30);

    /** A way that is not written goes as timed out, and is none of its own: no test could tell the two apart. */
    @Override
    public List<Exit> exits() {
        Stream<Exit> always = Stream.of(Exit.byAct("talked", talked), Exit.alone("timed-out", timedOut));
        Stream<Exit> written = Stream.of(Exit.alone("call-back", callback), Exit.alone("leave-message", voicemail))
                .filter(exit -> !exit.to().equals(timedOut));
        return Exit.and(mishaps, Stream.concat(always, written).toList());
    }

    @Override
    public boolean leadsToHuman() {
        return true;
    }

    @Override
    public List<Mention> mentions() {
        return Stream.concat(Stream.of(new Mention(Mention.Kind.QUEUE, queue)), agent.mentions().stream())
                .toList();
    }
}
