package dev.heliotrope.attribute;

import dev.heliotrope.call.Language;
import dev.heliotrope.routing.Trait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes what is asked of an agent on one line of YAML, which {@link AttributeReader} reads as the same. */
public final class AttributeText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private AttributeText() {}

    /** {@code { skills: { billing: 3 }, not: { agents: [petr] } }}. */
    public static String of(Trait trait) {
        return trait.equals(Trait.All.ANYBODY) ? "{}" : "{ " + String.join(", ", keys(trait)) + " }";
    }

    /** A list of what would be good, each for itself. */
    public static String of(List<Trait> traits) {
        return traits.stream().map(AttributeText::of).collect(Collectors.joining(", ", "[", "]"));
    }

    private static List<String> keys(Trait trait) {
        return switch (trait) {
            case Trait.Skill skill -> List.of("skills: { " + skill(skill) + " }");
            case Trait.Speaks speaks -> List.of("languages: { " + languages(speaks) + " }");
            case Trait.OneOf agents ->
                List.of(new TreeSet<>(agents.agents())
                        .stream().map(AttributeText::name).collect(Collectors.joining(", ", "agents: [", "]")));
            case Trait.Any any -> List.of("any: " + of(any.traits()));
            case Trait.Not not -> List.of("not: " + of(not.trait()));
            case Trait.All all -> sideBySide(all.traits());
        };
    }

    private static String skill(Trait.Skill skill) {
        return name(skill.name()) + ": " + skill.level();
    }

    private static String languages(Trait.Speaks speaks) {
        return speaks.any().stream()
                .map(Language::tag)
                .map(tag -> name(tag) + ": " + speaks.level())
                .collect(Collectors.joining(", "));
    }

    /** Side by side where that is read in the same order; else one by one. */
    private static List<String> sideBySide(List<Trait> traits) {
        List<String> skills = new ArrayList<>();
        List<String> others = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (Trait trait : traits) {
            if (trait instanceof Trait.Skill skill && others.isEmpty() && named.add(skill.name())) {
                skills.add(skill(skill));
            } else {
                others.addAll(keys(trait));
            }
        }
        List<String> all = new ArrayList<>();
        if (!skills.isEmpty()) {
            all.add("skills: { " + String.join(", ", skills) + " }");
        }
        all.addAll(others);
        return isInOrder(all) ? all : List.of("all: " + of(traits));
    }

    private static boolean isInOrder(List<String> keys) {
        List<String> order = List.of("skills", "languages", "agents", "any", "not");
        int last = -1;
        for (String key : keys) {
            int place = order.indexOf(key.substring(0, key.indexOf(':')));
            if (place <= last) {
                return false;
            }
            last = place;
        }
        return true;
    }

    private static String name(String name) {
        return PLAIN.matcher(name).matches()
                ? name
                : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
