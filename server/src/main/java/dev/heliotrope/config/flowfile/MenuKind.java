package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.ValueType;
import dev.heliotrope.flow.tree.DirectDial;
import dev.heliotrope.flow.tree.MenuStep;
import dev.heliotrope.flow.tree.MenuStep.Missed;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.YamlMap;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
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

    private static final Key<Optional<DirectDial>> DIRECT_DIAL = new Key<>(
            "direct-dial",
            Form.DIRECT_DIAL,
            "not possible",
            "an agent's extension may be keyed in, too: the variable that gets it, and the step that calls there",
            (value, reading) -> value.isThere() ? directDial(value, reading) : Optional.<DirectDial>empty());

    static final StepKind KIND = new StepKind(
            "Lets the caller choose by key. After a wrong key or none it asks again; after the last try it goes the way of"
                    + " what happened last.",
            List.of(
                    PROMPTS,
                    Keys.WITH,
                    KEYS,
                    TRIES,
                    WAIT,
                    Keys.INTERRUPTIBLE,
                    INVALID,
                    SILENCE,
                    DIRECT_DIAL,
                    Keys.HUNG_UP,
                    Keys.ERROR),
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
                SILENCE.in(step),
                DIRECT_DIAL.in(step),
                Keys.mishaps(step));
    }

    private static SequencedMap<String, Placed<String>> keys(Value value) {
        SequencedMap<String, Placed<String>> keys = new LinkedHashMap<>();
        if (value.isEmpty()) {
            value.error("missing-outcome", "a menu needs keys, one \"1: step\" a line");
        }
        if (value.isThere() && !(value.node().orElse(null) instanceof YamlMap)) {
            // nobody knows where it leads, so no step behind it is looked for in vain
            keys.put("", new Placed<>("", value.at()));
        }
        for (Value.Named entry : value.entries()) {
            if (!KEY.matcher(entry.name()).matches()) {
                String found = entry.key().described();
                value.problems()
                        .error(
                                entry.key().at(),
                                "bad-key",
                                "a key here is one to six of 0 to 9 and *, since # ends what is typed; found " + found);
            }
            keys.put(entry.name(), Keys.outcome(entry.name(), entry.value()));
        }
        return keys;
    }

    private static Optional<DirectDial> directDial(Value value, Reading reading) {
        return value.record(fields -> new DirectDial(
                into(fields.get("into"), reading),
                fields.get("between").duration(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(2)),
                Keys.outcome("then", fields.get("then"))));
    }

    private static Placed<String> into(Value value, Reading reading) {
        value.nameOf("variable", reading.types().keySet())
                .filter(name -> reading.types().get(name) != ValueType.TEXT)
                .ifPresent(name -> value.error(
                        "wrong-type", "the variable holds " + reading.types().get(name) + ", but gets digits as text"));
        return new Placed<>(value.text(""), value.at());
    }
}
