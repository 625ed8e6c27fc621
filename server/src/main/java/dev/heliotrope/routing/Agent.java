package dev.heliotrope.routing;

import dev.heliotrope.call.Language;
import java.util.Map;

/**
 * An agent as configured. Proficiency runs from 1 (some) to 5 (expert). {@code extension} is the phone's, digits only. {@code
 * capacity} is how many contacts of a kind at a time; two kinds at a time are never offered.
 */
public record Agent(
        String id,
        String name,
        String extension,
        String team,
        Map<Language, Integer> languages,
        Map<String, Integer> skills,
        Map<Channel, Integer> capacity) {
    public static final Map<Channel, Integer> ONE_CALL = Map.of(Channel.VOICE, 1);

    public Agent {
        languages = Map.copyOf(languages);
        skills = Map.copyOf(skills);
        capacity = Map.copyOf(capacity);
    }

    /** One call at a time. */
    public Agent(
            String id,
            String name,
            String extension,
            String team,
            Map<Language, Integer> languages,
            Map<String, Integer> skills) {
        this(id, name, extension, team, languages, skills, ONE_CALL);
    }

    public int proficiency(Language language) {
        return languages.getOrDefault(language, 0);
    }

    public int proficiency(String skill) {
        return skills.getOrDefault(skill, 0);
    }

    public int capacity(Channel channel) {
        return capacity.getOrDefault(channel, 0);
    }
}
