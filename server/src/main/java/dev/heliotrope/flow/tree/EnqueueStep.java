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
        Duration atMost,
        Request.Standing standing,
        Optional<FlowValue> vip,
        Placed<String> talked,
        Placed<String> timedOut,
        Placed<String> callback,
        Placed<String> voicemail)
        implements Step {
    /** {@code level} is the proficiency that is needed, from 1 to 5. */
    public record Skill(Placed<String> name, int level) {}

    public EnqueueStep {
        skills = List.copyOf(skills);
    }

    @Override
    public List<Exit> exits() {
        return List.of(
                Exit.byAct("talked", talked),
                Exit.alone("timed-out", timedOut),
                Exit.alone("call-back", callback),
                Exit.alone("leave-message", voicemail));
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
                                skills.stream().map(Skill::name).toList()))
                .toList();
    }
}
