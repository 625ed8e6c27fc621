package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.tree.Step;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.YamlMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/**
 * The entries below {@code steps}, each a step, but for a key of the step before it that is not indented as deep as it should
 * be: YAML takes that for a step, too, and whatever could be said of it as one would help nobody.
 */
final class StepEntries {
    private static final Pattern STEP_NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}");

    private final List<Value.Named> entries;
    private final Reading reading;

    StepEntries(List<Value.Named> entries, Reading reading) {
        this.entries = entries;
        this.reading = reading;
    }

    SequencedMap<String, Step> read() {
        SequencedMap<String, Step> steps = new LinkedHashMap<>();
        Optional<Value.Named> before = Optional.empty();
        for (int i = 0; i < entries.size(); i++) {
            Value.Named entry = entries.get(i);
            if (before.isPresent() && isOutdented(entry)) {
                report(entry, before.get());
            } else {
                steps.put(entry.name(), step(entry, i));
                before = Optional.of(entry);
            }
        }
        return steps;
    }

    /** What has nothing below it but keys that stand too far left is a step that is not read. */
    private Step step(Value.Named entry, int at) {
        boolean emptied = !entry.value().isThere() && at + 1 < entries.size() && isOutdented(entries.get(at + 1));
        Placed<String> name = named(entry);
        return emptied ? StepTable.unread(name) : StepTable.read(name, entry.value(), reading);
    }

    private static boolean isOutdented(Value.Named entry) {
        boolean aStep = entry.value().node().orElse(null) instanceof YamlMap;
        return !aStep && entry.value().isThere() && StepTable.isKeyOfSomeKind(entry.name());
    }

    private static void report(Value.Named entry, Value.Named step) {
        entry.value().problems().found(step.value().at(), entry.name());
        entry.value()
                .problems()
                .error(
                        entry.key().at(),
                        "outdented-key",
                        Quoted.of(entry.name()) + " is a key of a step and no step itself; indent it deeper than "
                                + Quoted.of(step.name()) + " in line "
                                + step.key().at().line());
    }

    private static Placed<String> named(Value.Named entry) {
        if (!STEP_NAME.matcher(entry.name()).matches()) {
            entry.value()
                    .problems()
                    .error(
                            entry.key().at(),
                            "bad-step-name",
                            "a step is named in small letters, digits and dashes, found "
                                    + entry.key().described());
        }
        return new Placed<>(entry.name(), entry.key().at());
    }
}
