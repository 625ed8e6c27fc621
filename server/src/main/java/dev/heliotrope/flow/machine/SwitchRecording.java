package dev.heliotrope.flow.machine;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.tree.RecordStep;
import dev.heliotrope.flow.tree.RecordStep.Switch;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Without consent nothing is recorded. */
record SwitchRecording(RecordStep step) implements ErrandDeed {
    @Override
    public String what() {
        return "record";
    }

    @Override
    public Move entered(Passage passage) {
        if (step.to() == Switch.ON && !hasConsent(passage)) {
            passage.log().done(what(), "refused", details(Input.Performed.failed(), passage));
            return new Move.GoOn(step.refused());
        }
        return ErrandDeed.super.entered(passage);
    }

    private boolean hasConsent(Passage passage) {
        return step.consent()
                .map(variable -> passage.variables().get(variable.value()))
                .equals(Optional.of(true));
    }

    @Override
    public Optional<Errand.Recording> errand(Passage passage) {
        return Optional.of(new Errand.Recording(step.to() == Switch.ON));
    }

    @Override
    public Placed<String> way(Input.Performed done, Passage passage) {
        return done.outcome().equals(Errand.DONE) ? step.next() : step.failed();
    }

    @Override
    public Map<String, String> details(Input.Performed done, Passage passage) {
        String to = step.to().name().toLowerCase(Locale.ROOT);
        return done.results().get("file") instanceof String file
                ? Map.of("switch", to, "file", file)
                : Map.of("switch", to);
    }
}
