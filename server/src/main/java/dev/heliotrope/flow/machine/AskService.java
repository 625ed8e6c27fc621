package dev.heliotrope.flow.machine;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.Errand.LookUp;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Scope;
import dev.heliotrope.flow.tree.LookUpStep;
import java.util.Map;
import java.util.Optional;

/** Asks the service. An answer that does not hold what the flow wants of it has failed, and then no variable has changed. */
record AskService(LookUpStep step) implements ErrandDeed {
    @Override
    public String what() {
        return "look-up";
    }

    @Override
    public Optional<LookUp> errand(Passage passage) {
        return PreparedInquiry.of(step.inquiry(), passage)
                .map(inquiry -> new LookUp(step.inquiry().service().value(), inquiry));
    }

    @Override
    public Map<String, String> details(Input.Performed done, Passage passage) {
        return Map.of("service", step.inquiry().service().value());
    }

    @Override
    public Placed<String> way(Input.Performed done, Passage passage) {
        return switch (done.outcome()) {
            case LookUp.FOUND -> taken(done, passage) ? step.found() : step.failed();
            case LookUp.NOT_FOUND -> step.notFound();
            default -> step.failed();
        };
    }

    @Override
    public String outcome(Input.Performed done, Placed<String> way) {
        return way.equals(step.failed()) ? Errand.FAILED : done.outcome();
    }

    private boolean taken(Input.Performed done, Passage passage) {
        Map<String, Object> before = passage.variables();
        Object response = done.results().getOrDefault(LookUp.RESPONSE, Map.of());
        for (var result : step.results()) {
            Scope scope = passage.scope().with(LookUp.RESPONSE, response);
            Optional<Object> value = CurrentValue.of(result.value(), passage, scope);
            if (value.isEmpty() || !AssignVariables.assign(result.variable().value(), value.get(), passage)) {
                passage.set(before);
                return false;
            }
        }
        return true;
    }
}
