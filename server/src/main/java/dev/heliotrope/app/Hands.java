package dev.heliotrope.app;

import dev.heliotrope.flow.Request;
import dev.heliotrope.rehearsal.Answer;
import dev.heliotrope.rehearsal.script.Line;
import java.util.List;
import java.util.Optional;

/** Whoever acts in a simulated call: somebody at a terminal, or a list. */
interface Hands {
    /** What the caller does, or an agent; empty to hear out what is said. */
    Optional<Line.Doing> act(Request request);

    /** What was to be done, and was not before the call was over, as it was written. */
    default List<String> left() {
        return List.of();
    }

    /** How an errand ends, with one of these outcomes. */
    Answer answer(String step, String kind, List<String> outcomes);
}
