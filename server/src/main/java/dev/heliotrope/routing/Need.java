package dev.heliotrope.routing;

import dev.heliotrope.call.Language;
import java.util.List;
import java.util.Map;

/**
 * What is asked of an agent: the caller's own language at {@code languageLevel} or better (0: not asked), or any of {@code
 * orLanguages} at that level, and every skill at its level or better.
 */
public record Need(int languageLevel, List<Language> orLanguages, Map<String, Integer> skills) {
    static final Need NOTHING = new Need(0, List.of(), Map.of());

    public Need {
        orLanguages = List.copyOf(orLanguages);
        skills = Map.copyOf(skills);
    }

    /** What is asked for a caller who speaks this, in words: {@code "Czech or English 3, support 2"}. */
    public String words(Language caller) {
        return Words.of(this, caller);
    }
}
