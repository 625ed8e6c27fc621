package dev.heliotrope.config.flowfile;

import dev.heliotrope.flow.tree.MenuStep.Missed;
import dev.heliotrope.flow.tree.Mishaps;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a flow says of all its steps at once; a step that says otherwise has its way. */
record Defaults(Map<String, Missed> missed, Mishaps mishaps) {
    static final Defaults NONE = new Defaults(Map.of(), Mishaps.END);

    Defaults {
        missed = Map.copyOf(missed);
    }

    static Defaults read(Value value) {
        return value.isThere() ? value.record(Defaults::read).orElse(NONE) : NONE;
    }

    private static Defaults read(Fields fields) {
        Map<String, Missed> missed = new HashMap<>();
        for (String name : new String[] {"invalid", "silence"}) {
            Value value = fields.get(name);
            if (value.isThere()) {
                missed.put(name, Keys.missed(name, value));
            }
        }
        return new Defaults(
                missed, new Mishaps(Keys.optionalStep(fields.get("hung-up")), Keys.optionalStep(fields.get("error"))));
    }

    Optional<Missed> missed(String name) {
        return Optional.ofNullable(missed.get(name));
    }
}
