package dev.heliotrope.rehearsal.script;

import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.rehearsal.Transcript;
import java.util.List;
import java.util.Optional;

/** What came of a test: the whole transcript, where it broke if it did, and what was done at which request. */
public record Verdict(CallTest test, Transcript transcript, Optional<Failure> failure, List<Act> acts) {
    /** The line of the test that did not hold, and the sentences that say what it wanted and what there was. */
    public record Failure(Position at, String expected, String happened) {}

    /** At the request that so many came before, this was done. */
    public record Act(int turn, Line.Doing what) {}

    public Verdict {
        acts = List.copyOf(acts);
    }

    public boolean passed() {
        return failure.isEmpty();
    }
}
