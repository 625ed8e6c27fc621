package dev.heliotrope.flow.machine;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.tree.EnqueueStep;
import dev.heliotrope.flow.tree.Wish;
import java.time.Duration;
import java.util.Optional;

/** Hands the caller to the queue, in a language, and goes on when the queue is done with the call. */
record JoinQueue(EnqueueStep step) implements Deed {
    @Override
    public Move entered(Passage passage) {
        passage.settleLanguage();
        passage.keep();
        return new Move.Await(
                new Request.Enqueue(step.queue().value(), step.agent().levels(), step.atMost(), standing(passage)));
    }

    /** Whoever cannot be told to be a very important customer is none. */
    private Request.Standing standing(Passage passage) {
        boolean vip =
                step.vip().flatMap(value -> CurrentValue.of(value, passage)).equals(Optional.of(true));
        return new Request.Standing(
                step.about(),
                headStart(passage),
                vip,
                step.agent().needed(),
                step.agent().preferred().stream().map(Wish::trait).toList());
    }

    /** None where it cannot be worked out; what is out of bounds is brought back. */
    private Duration headStart(Passage passage) {
        Object asked = CurrentValue.of(step.headStart(), passage).orElse(Duration.ZERO);
        Duration ahead = asked instanceof Long seconds ? Duration.ofSeconds(seconds) : (Duration) asked;
        Duration most = EnqueueStep.MOST_AHEAD;
        if (ahead.isNegative() || ahead.compareTo(most) > 0) {
            passage.log()
                    .problem("a head start is at least 0 s and at most " + most.toSeconds() + " s, not "
                            + ahead.toSeconds() + " s");
            return ahead.isNegative() ? Duration.ZERO : most;
        }
        return ahead;
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
