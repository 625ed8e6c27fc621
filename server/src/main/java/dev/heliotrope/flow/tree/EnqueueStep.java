package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.Request;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Waits in a queue for an agent who has, besides what the queue asks for, these skills. {@code vip}, where it is there, says
 * in the call whether the caller is one.
 */
public record EnqueueStep(
        Placed<String> name,
        Placed<String> queue,
        List<Skill> skills,
        List<Skill> preferred,
        Duration atMost,
        Request.Standing standing,
        Optional<FlowValue> vip,
        Placed<String> talked,
        Placed<String> timedOut,
        Placed<String> callback,
        Placed<String> voicemail,
        Mishaps mishaps)
        implements Step {
    /** {@code level} is the proficiency that is needed, from 1 to 5. */
    public record Skill(Placed<String> name, int level) {}

    public EnqueueStep {
        skills = List.copyOf(skills);
        preferred = List.copyOf(preferred);
    }

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
        return Stream.concat(
                        Stream.of(new Mention(Mention.Kind.QUEUE, queue)),
                        Mention.of(
                                Mention.Kind.SKILL,
                                Stream.concat(skills.stream(), preferred.stream())
                                        .map(Skill::name)
                                        .toList()))
                .toList();
    }
}
