package dev.heliotrope.attribute;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.routing.Trait;
import java.util.List;

/** What is asked of an agent, and the names in it, each at its place: whether there are such is for others to say. */
public record Attribute(
        Trait trait,
        Position at,
        List<Placed<String>> skills,
        List<Placed<String>> languages,
        List<Placed<String>> agents) {
    public Attribute {
        skills = List.copyOf(skills);
        languages = List.copyOf(languages);
        agents = List.copyOf(agents);
    }
}
