package dev.heliotrope.flow.machine;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.tree.WebhookStep;
import java.util.Map;
import java.util.Optional;

/** Tells the service. */
record TellService(WebhookStep step) implements ErrandDeed {
    @Override
    public String what() {
        return "webhook";
    }

    @Override
    public Optional<Errand.Webhook> errand(Passage passage) {
        return PreparedInquiry.of(step.inquiry(), passage)
                .map(inquiry -> new Errand.Webhook(step.inquiry().service().value(), inquiry, step.awaited()));
    }

    @Override
    public Placed<String> way(Input.Performed done, Passage passage) {
        return done.outcome().equals(Errand.DONE) ? step.next() : step.failed();
    }

    @Override
    public Map<String, String> details(Input.Performed done, Passage passage) {
        return Map.of("service", step.inquiry().service().value());
    }
}
