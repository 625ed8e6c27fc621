package dev.heliotrope.flow.machine;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.Unkept.Plight;
import dev.heliotrope.flow.tree.Step;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * How a call goes on when its step comes to no outcome of its own. What cannot be done leads to the error way at most once
 * before something is done again, so that an error way which cannot be gone either ends the call.
 */
final class Remedy {
    private static final Move END = new Move.Await(new Request.End(""));

    private Remedy() {}

    /** The caller is gone: what follows is done alone, if the flow says that there is something to do. */
    static Move hungUp(Step step, Passage passage) {
        if (passage.isAlone()) {
            return END;
        }
        passage.in(Plight.ALONE);
        Optional<Placed<String>> way =
                step.mishaps().or(passage.flow().mishaps()).hangUp();
        return way.<Move>map(Move.GoOn::new).orElse(END);
    }

    static Optional<Move> failed(Step step, String sentence, Passage passage) {
        passage.problem(sentence);
        Optional<Placed<String>> way = passage.isFailed()
                ? Optional.empty()
                : step.mishaps().or(passage.flow().mishaps()).error();
        way.ifPresent(there -> passage.in(passage.isAlone() ? Plight.ALONE : Plight.FAILED));
        return way.map(Move.GoOn::new);
    }

    static void overcome(Passage passage) {
        if (passage.isFailed()) {
            passage.in(Plight.NONE);
        }
    }

    /** What is done instead of a request that makes no sense now; empty if it does. */
    static Optional<Move> instead(Step step, Request request, Passage passage) {
        return switch (request) {
            case Request.End end ->
                end.failed().isEmpty() || passage.isAlone() ? Optional.empty() : failed(step, end.failed(), passage);
            case Request.Say say -> alone(passage, Deed.of(step)::answered);
            case Request.Ask ask -> alone(passage, (here, none) -> END);
            case Request.Enqueue enqueue -> alone(passage, (here, none) -> END);
            case Request.Perform perform -> Optional.empty();
        };
    }

    private static Optional<Move> alone(Passage passage, BiFunction<Passage, Input, Move> instead) {
        return passage.isAlone() ? Optional.of(instead.apply(passage, new Input.Said())) : Optional.empty();
    }
}
