package dev.heliotrope.yaml;

import dev.heliotrope.diagnostic.Position;
import java.util.List;

/** A list. */
public record YamlList(Position at, List<YamlNode> items) implements YamlNode {
    public YamlList {
        items = List.copyOf(items);
    }

    @Override
    public String described() {
        return "a list";
    }
}
