package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.routing.Need;
import dev.heliotrope.routing.Trait;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All that a queue step asks of an agent besides what the queue asks: these skills and what else is needed, and what would be good. */
public record WantedAgent(List<Skill> skills, Optional<Wish> needs, List<Wish> preferred) {
    /** {@code level} is the proficiency that is needed, from 1 to 5. */
    public record Skill(Placed<String> name, int level) {}

    public WantedAgent {
        skills = List.copyOf(skills);
        preferred = List.copyOf(preferred);
    }

    /** By skill the level. */
    public Map<String, Integer> levels() {
        Map<String, Integer> levels = new HashMap<>();
        skills.forEach(skill -> levels.merge(skill.name().value(), skill.level(), Math::max));
        return levels;
    }

    /** Without the skills. */
    public Trait needed() {
        return needs.map(Wish::trait).orElse(Trait.All.ANYBODY);
    }

    /** All that an agent must have: each wish for itself, and first of all what is required as a whole. */
    public List<Wish> wishes() {
        Stream<Wish> required = skills.stream()
                .findFirst()
                .map(skill -> skill.name().at())
                .or(() -> needs.map(Wish::at))
                .map(at -> new Wish(Need.skills(levels()).and(needed()), at, required()))
                .stream();
        return Stream.concat(required, preferred.stream()).toList();
    }

    private List<Mention> required() {
        Stream<Mention> named =
                Mention.of(Mention.Kind.SKILL, skills.stream().map(Skill::name).toList());
        return Stream.concat(named, needs.stream().flatMap(wish -> wish.mentions().stream()))
                .toList();
    }

    List<Mention> mentions() {
        return Stream.concat(required().stream(), preferred.stream().flatMap(wish -> wish.mentions().stream()))
                .toList();
    }
}
