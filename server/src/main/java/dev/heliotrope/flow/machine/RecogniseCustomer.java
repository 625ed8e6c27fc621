package dev.heliotrope.flow.machine;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.CustomerFact;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.Errand.Identify;
import dev.heliotrope.flow.Errand.Identify.By;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.ValueType;
import dev.heliotrope.flow.tree.IdentifyStep;
import java.util.HashMap;
import java.util.Locale;
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
        return text.filter(known -> !known.isBlank())
                .<Move>map(known -> new Move.Await(new Request.Perform(new Identify(by(), known))))
                .orElseGet(() -> went(Identify.NOT_FOUND, step.notFound(), passage));
    }

    private By by() {
        return step.key().isPresent() ? By.KEY : By.NUMBER;
    }

    @Override
    public Move answered(Passage passage, Input input) {
        if (!(input instanceof Input.Performed performed)) {
            return entered(passage);
        }
        return switch (performed.outcome()) {
            case Identify.FOUND -> {
                passage.customer(facts(performed.results()));
                yield went(Identify.FOUND, step.found(), passage);
            }
            case Identify.NOT_FOUND -> went(Identify.NOT_FOUND, step.notFound(), passage);
            default -> went(Errand.FAILED, step.failed(), passage);
        };
    }

    private Move went(String outcome, Placed<String> way, Passage passage) {
        Map<String, String> details = new HashMap<>(Map.of("by", by().name().toLowerCase(Locale.ROOT)));
        if (outcome.equals(Identify.FOUND)) {
            details.put("customer", String.valueOf(passage.customer().get(CustomerFact.ID.key())));
        }
        passage.log().done("identify", outcome, details);
        return new Move.GoOn(way);
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
