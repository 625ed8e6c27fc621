package dev.heliotrope.flow.machine;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A step that has an errand run, tells of its outcome and goes that way. */
interface ErrandDeed extends Deed {
    /** The kind of step, as the history calls it. */
    String what();

    /** Where the step leads; a new server, or a flow that was changed, may name an outcome that is not known here. */
    Placed<String> way(Input.Performed done, Passage passage);

    /** Empty where a value that it needs cannot be had; then it has failed. */
    Optional<? extends Errand> errand(Passage passage);

    /** As the history tells it, where that is not what came back. */
    default String outcome(Input.Performed done, Placed<String> way) {
        return done.outcome();
    }

    default Map<String, String> details(Input.Performed done, Passage passage) {
        return Map.of();
    }

    @Override
    default Move entered(Passage passage) {
        return errand(passage)
                .<Move>map(errand -> new Move.Await(new Request.Perform(errand)))
                .orElseGet(() -> over(Input.Performed.failed(), passage));
    }

    @Override
    default Move answered(Passage passage, Input input) {
        return input instanceof Input.Performed done ? over(done, passage) : entered(passage);
    }

    private Move over(Input.Performed done, Passage passage) {
        Map<String, String> details = new HashMap<>(details(done, passage));
        if (done.results().get(Errand.REASON) instanceof String reason) {
            passage.log().problem(reason);
            details.put(Errand.REASON, reason);
        }
        Placed<String> way = way(done, passage);
        passage.log().done(what(), outcome(done, way), details);
        return new Move.GoOn(way);
    }
}
