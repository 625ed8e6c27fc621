package dev.heliotrope.app;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which flows are other versions than before. */
final class Changes {
    private Changes() {}

    /** By flow what it is now; null for one that is no more. */
    static Map<String, @Nullable String> between(Map<String, String> before, Map<String, String> after) {
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        Map<String, @Nullable String> changes = new TreeMap<>();
        for (String flow : all) {
            if (!Objects.equals(before.get(flow), after.get(flow))) {
                changes.put(flow, after.get(flow));
            }
        }
        return changes;
    }
}
