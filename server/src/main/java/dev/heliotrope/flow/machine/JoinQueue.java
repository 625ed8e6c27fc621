package dev.heliotrope.flow.machine;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.tree.EnqueueStep;
import java.util.Map;
import java.util.stream.Collectors;

/** Hands the caller to the queue, in a language, and goes on when the queue is done with the call. */
record JoinQueue(EnqueueStep step) implements Deed {
    @Override
    public Move entered(Passage passage) {
        passage.settleLanguage();
        passage.keep();
        return new Move.Await(new Request.Enqueue(step.queue().value(), skills(), step.atMost()));
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
            case TIMED_OUT, CALLBACK, VOICEMAIL -> step.timedOut();
        };
    }
}
