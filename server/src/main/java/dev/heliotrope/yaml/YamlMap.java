package dev.heliotrope.yaml;

import dev.heliotrope.diagnostic.Position;
import java.util.List;
import java.util.Optional;

/** A mapping, in the order of the file. Keys are text and each is there once. */
public record YamlMap(Position at, List<Entry> entries) implements YamlNode {
    public record Entry(YamlScalar key, YamlNode value) {
        public String name() {
            return key.text();
        }
    }

    public YamlMap {
        entries = List.copyOf(entries);
    }

    public Optional<YamlNode> get(String name) {
        for (Entry entry : entries) {
            if (entry.name().equals(name)) {
                return Optional.of(entry.value());
            }
        }
        return Optional.empty();
    }

    @Override
    public String described() {
        return "a mapping";
    }
}
