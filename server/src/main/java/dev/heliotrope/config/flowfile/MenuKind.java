package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.tree.MenuStep;
import dev.heliotrope.flow.tree.MenuStep.Missed;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.yaml.Value;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/** {@code menu}. */
final class MenuKind {
    /** The square key ends what a caller types, so it cannot be a choice. */
    private static final Pattern KEY = Pattern.compile("[0-9*]{1,6}");

    private static final Key<List<Placed<String>>> PROMPTS = Keys.prompts("menu", "what is asked");
    private static final Key<SequencedMap<String, Placed<String>>> KEYS =
            new Key<>("keys", Form.KEYS, "", "where each key leads", (value, reading) -> keys(value));
    private static final Key<Integer> TRIES = Keys.tries(3);
    private static final Key<Duration> WAIT = Keys.patience();
    private static final Key<Missed> INVALID = Keys.missed("invalid", "a wrong key");
    private static final Key<Missed> SILENCE = Keys.missed("silence", "no key at all");

    static final StepKind KIND = new StepKind(
            "Lets the caller choose by key. After a wrong key or none it asks again; after the last try it goes the way of"
                    + " what happened last.",
            List.of(PROMPTS, Keys.WITH, KEYS, TRIES, WAIT, Keys.INTERRUPTIBLE, INVALID, SILENCE),
            MenuKind::step);

    private MenuKind() {}

    private static Step step(StepSource step) {
        return new MenuStep(
                step.name(),
                Keys.words(PROMPTS, step),
                KEYS.in(step),
                TRIES.in(step),
                WAIT.in(step),
                Keys.INTERRUPTIBLE.in(step),
                INVALID.in(step),
                SILENCE.in(step));
    }

    private static SequencedMap<String, Placed<String>> keys(Value value) {
        SequencedMap<String, Placed<String>> keys = new LinkedHashMap<>();
        if (value.isEmpty()) {
            value.error("missing-outcome", "a menu needs keys, one \"1: step\" a line");
        }
        for (Value.Named entry : value.entries()) {
            if (!KEY.matcher(entry.name()).matches()) {
                String found = entry.key().described();
                value.problems()
                        .error(entry.key().at(), "bad-key", "a key here is one to six of 0 to 9 and *, found " + found);
            }
            keys.put(entry.name(), Keys.outcome(entry.name(), entry.value()));
        }
        return keys;
    }
}
