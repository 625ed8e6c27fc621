package dev.heliotrope.flow.machine;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.Unkept.Plight;
import dev.heliotrope.flow.tree.Mishaps;
import dev.heliotrope.flow.tree.Step;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How a call goes on when its step comes to no outcome of its own. What cannot be done leads to the error way at most once
 * before something is done again, so that an error way which cannot be gone either ends the call.
 */
final class Remedy {
    private static final Move END = new Move.Await(new Request.End(""));

    private Remedy() {}

    /** The caller is gone: what follows is done alone, if the flow says that there is something to do. */
    static Move hungUp(Step step, Passage passage) {
        return passage.memory().isAlone() ? END : alone(way(step, 0, Mishaps::hangUp, passage), passage);
    }

    /** What the caller has broken off is over; the flow around it may have something to do, too. */
    static Move hungUpAround(Step step, Passage passage) {
        return alone(way(step, 1, Mishaps::hangUp, passage), passage);
    }

    private static Move alone(Optional<Placed<String>> way, Passage passage) {
        passage.memory().in(Plight.ALONE, passage.stack().depth());
        return way.<Move>map(Move.GoOn::new).orElse(END);
    }

    static Optional<Move> failed(Step step, String sentence, Passage passage) {
        passage.log().problem(sentence);
        Optional<Placed<String>> way =
                passage.memory().isFailed() ? Optional.empty() : way(step, 0, Mishaps::error, passage);
        way.filter(there -> !passage.memory().isAlone()).ifPresent(there -> passage.memory()
                .in(Plight.FAILED, passage.stack().depth()));
        return way.map(Move.GoOn::new);
    }

    /** A flow that says nothing of it leaves it to the one that it was called from, to which the call then goes back. */
    private static Optional<Placed<String>> way(
            Step step, int from, Function<Mishaps, Optional<Placed<String>>> of, Passage passage) {
        for (int out = from; out <= passage.stack().depth(); out++) {
            Optional<Placed<String>> way = of.apply(passage.stack().mishaps(step, out));
            if (way.isPresent()) {
                leave(out, passage);
                return way;
            }
        }
        return Optional.empty();
    }

    private static void leave(int flows, Passage passage) {
        for (int left = 0; left < flows; left++) {
            passage.log()
                    .done("call-flow", "left", Map.of("flow", passage.flow().name()));
            passage.stack().goBack(passage);
        }
    }

    static void overcome(Passage passage) {
        if (passage.memory().isFailed()) {
            passage.memory().in(Plight.NONE, passage.stack().depth());
        }
    }

    /** What is done instead of a request that makes no sense now; empty if it does. */
    static Optional<Move> instead(Step step, Request request, Passage passage) {
        return switch (request) {
            case Request.End end ->
                end.failed().isEmpty() || passage.memory().isAlone()
                        ? Optional.empty()
                        : failed(step, end.failed(), passage);
            case Request.Say say -> alone(passage, (here, said) -> Deed.of(step).answered(here, said));
            case Request.Ask ask -> alone(passage, (here, none) -> END);
            case Request.Enqueue enqueue -> alone(passage, (here, none) -> END);
            case Request.Perform perform -> Optional.empty();
        };
    }

    private static Optional<Move> alone(Passage passage, BiFunction<Passage, Input, Move> instead) {
        return passage.memory().isAlone() ? Optional.of(instead.apply(passage, new Input.Said())) : Optional.empty();
    }
}
