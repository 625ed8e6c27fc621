package dev.heliotrope.routing;

import dev.heliotrope.call.Language;
import java.util.Map;

/** An agent as configured. Proficiency runs from 1 (some) to 5 (expert). {@code extension} is the phone's, digits only. */
public record Agent(
        String id,
        String name,
        String extension,
        String team,
        Map<Language, Integer> languages,
        Map<String, Integer> skills) {
    public Agent {
        languages = Map.copyOf(languages);
        skills = Map.copyOf(skills);
    }

    public int proficiency(Language language) {
        return languages.getOrDefault(language, 0);
    }

    public int proficiency(String skill) {
        return skills.getOrDefault(skill, 0);
    }
}
