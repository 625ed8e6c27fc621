package dev.heliotrope.yaml;

import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.diagnostic.Quoted;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** The keys of one mapping, each known from the moment it is asked for; see {@link Value#record}. */
public final class Fields {
    private final YamlMap map;
    private final Problems problems;
    private final Set<String> known = new HashSet<>();

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
        for (YamlMap.Entry entry : map.entries()) {
            if (entry.name().equals(key)) {
                return Value.entry(entry, problems);
            }
        }
        return Value.missing(key, map.at(), problems);
    }

    void reportOthers() {
        for (YamlMap.Entry entry : map.entries()) {
            if (!known.contains(entry.name())) {
                Set<String> sorted = new TreeSet<>(known);
                DidYouMean.among(entry.name(), sorted).ifPresent(meant -> problems.found(map.at(), meant));
                problems.error(entry.key().at(), "unknown-key", sentence(entry.name(), sorted));
            }
        }
    }

    private static String sentence(String key, Set<String> known) {
        String hint = DidYouMean.hint(key, known);
        return "unknown key " + Quoted.of(key) + hint + (hint.isEmpty() ? "; the" : " The") + " keys here are "
                + String.join(", ", known);
    }
}
