package dev.heliotrope.flow.machine;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.tree.EnqueueStep;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Hands the caller to the queue, in a language, and goes on when the queue is done with the call. */
record JoinQueue(EnqueueStep step) implements Deed {
    @Override
    public Move entered(Passage passage) {
        passage.settleLanguage();
        passage.keep();
        return new Move.Await(new Request.Enqueue(step.queue().value(), skills(), step.atMost(), standing(passage)));
    }

    /** Whoever cannot be told to be a very important customer is none. */
    private Request.Standing standing(Passage passage) {
        boolean vip =
                step.vip().flatMap(value -> CurrentValue.of(value, passage)).equals(Optional.of(true));
        Request.Standing written = step.standing();
        return new Request.Standing(written.about(), written.headStart(), vip, written.preferred());
    }

    private Map<String, Integer> skills() {
        return step.skills().stream()
                .collect(Collectors.toMap(skill -> skill.name().value(), EnqueueStep.Skill::level, Math::max));
    }

    @Override
    public Move answered(Passage passage, Input input) {
        return switch (input) {
            case Input.Queued queued -> new Move.GoOn(after(queued.outcome()));
            case Input.Failed failed -> new Move.Await(new Request.End(failed.sentence()));
            default -> entered(passage);
        };
    }

    private Placed<String> after(Input.QueueOutcome outcome) {
        return switch (outcome) {
            case TALKED -> step.talked();
            case TIMED_OUT -> step.timedOut();
            case CALLBACK -> step.callback();
            case VOICEMAIL -> step.voicemail();
        };
    }
}
