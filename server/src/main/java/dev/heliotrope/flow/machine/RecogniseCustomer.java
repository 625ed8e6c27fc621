package dev.heliotrope.flow.machine;

import dev.heliotrope.flow.CustomerFact;
import dev.heliotrope.flow.Errand.Identify;
import dev.heliotrope.flow.Errand.Identify.By;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.ValueType;
import dev.heliotrope.flow.tree.IdentifyStep;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Asks who the customer is. Somebody found anew takes the place of who was known before, authenticated or not. */
record RecogniseCustomer(IdentifyStep step) implements Deed {
    private static final int LONGEST = 100;

    @Override
    public Move entered(Passage passage) {
        Optional<String> text = step.key().isPresent()
                ? CurrentValue.of(step.key().get(), passage).map(Object::toString)
                : Optional.of(passage.call().from().digits());
        By by = step.key().isPresent() ? By.KEY : By.NUMBER;
        return text.filter(known -> !known.isBlank())
                .<Move>map(known -> new Move.Await(new Request.Perform(new Identify(by, known))))
                .orElseGet(() -> new Move.GoOn(step.notFound()));
    }

    @Override
    public Move answered(Passage passage, Input input) {
        if (!(input instanceof Input.Performed performed)) {
            return entered(passage);
        }
        return switch (performed.outcome()) {
            case Identify.FOUND -> {
                passage.customer(facts(performed.results()));
                yield new Move.GoOn(step.found());
            }
            case Identify.NOT_FOUND -> new Move.GoOn(step.notFound());
            default -> new Move.GoOn(step.failed());
        };
    }

    /** Of the types that expressions were checked for, and short enough for the channel. */
    private static Map<String, Object> facts(Map<String, Object> results) {
        Map<String, Object> facts = new HashMap<>();
        for (CustomerFact fact : CustomerFact.values()) {
            Object value = results.get(fact.key());
            if (value instanceof String text && fact.type() == ValueType.TEXT) {
                facts.put(fact.key(), text.substring(0, Math.min(text.length(), LONGEST)));
            } else if (value != null && fact.type().admits(value)) {
                facts.put(fact.key(), value);
            }
        }
        facts.put(CustomerFact.KNOWN.key(), true);
        facts.put(CustomerFact.AUTHENTICATED.key(), false);
        return facts;
    }
}
