package dev.heliotrope.flow.machine;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.Errand.LookUp;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.Scope;
import dev.heliotrope.flow.tree.LookUpStep;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Asks the service. An answer that does not hold what the flow wants of it has failed, and then no variable has changed. */
record AskService(LookUpStep step) implements Deed {
    @Override
    public Move entered(Passage passage) {
        return PreparedInquiry.of(step.inquiry(), passage)
                .<Move>map(inquiry -> new Move.Await(
                        new Request.Perform(new LookUp(step.inquiry().service().value(), inquiry))))
                .orElseGet(() -> new Move.GoOn(step.failed()));
    }

    @Override
    public Move answered(Passage passage, Input input) {
        return input instanceof Input.Performed performed ? new Move.GoOn(way(performed, passage)) : entered(passage);
    }

    private Placed<String> way(Input.Performed performed, Passage passage) {
        return switch (performed.outcome()) {
            case LookUp.FOUND -> taken(performed, passage) ? step.found() : step.failed();
            case LookUp.NOT_FOUND -> step.notFound();
            default -> failed(performed, passage);
        };
    }

    private Placed<String> failed(Input.Performed performed, Passage passage) {
        if (performed.results().get(Errand.REASON) instanceof String reason) {
            passage.problem(reason);
        }
        return step.failed();
    }

    private boolean taken(Input.Performed performed, Passage passage) {
        Map<String, Object> before = passage.variables();
        Object response = performed.results().getOrDefault(LookUp.RESPONSE, Map.of());
        for (var result : step.results()) {
            Scope scope = passage.scope().with(LookUp.RESPONSE, response);
            Optional<Object> value = CurrentValue.of(result.value(), passage, scope);
            if (value.isEmpty() || !AssignVariables.assign(result.variable().value(), value.get(), passage)) {
                passage.set(new HashMap<>(before));
                return false;
            }
        }
        return true;
    }
}
