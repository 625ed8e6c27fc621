package dev.heliotrope.flow.machine;

import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.tree.CustomerNoteStep;
import java.util.Map;

/** Notes the text; a text that cannot be had is a problem and no note. */
record TakeNote(CustomerNoteStep step) implements Deed {
    private static final int LONGEST = 1000;

    @Override
    public Move entered(Passage passage) {
        CurrentValue.of(step.text(), passage)
                .map(value -> value.toString())
                .filter(text -> !text.isBlank())
                .ifPresent(text -> passage.log().done("customer-note", Errand.DONE, Map.of("text", shortened(text))));
        return new Move.GoOn(step.next());
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
