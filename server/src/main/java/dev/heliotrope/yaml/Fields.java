package dev.heliotrope.yaml;

import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.diagnostic.Quoted;
import java.util.Set;
import java.util.TreeSet;

/** The keys of one mapping, each known from the moment it is asked for; see {@link Value#record}. */
public final class Fields {
    private final YamlMap map;
    private final Problems problems;
    private final Set<String> known = new TreeSet<>();

    Fields(YamlMap map, Problems problems) {
        this.map = map;
        this.problems = problems;
    }

    /** Where the mapping begins. */
    public Position at() {
        return map.at();
    }

    public Value get(String key) {
        known.add(key);
        return map.entries().stream()
                .filter(entry -> entry.name().equals(key))
                .findFirst()
                .map(entry -> Value.entry(entry, problems))
                .orElse(Value.missing(key, map.at(), problems));
    }

    void reportOthers() {
        for (YamlMap.Entry entry : map.entries()) {
            if (!known.contains(entry.name())) {
                DidYouMean.among(entry.name(), known).ifPresent(meant -> problems.found(map.at(), meant));
                problems.error(entry.key().at(), "unknown-key", sentence(entry.name()));
            }
        }
    }

    private String sentence(String key) {
        String hint = DidYouMean.hint(key, known);
        return "unknown key " + Quoted.of(key) + hint + (hint.isEmpty() ? "; the" : " The") + " keys here are "
                + String.join(", ", known);
    }
}
