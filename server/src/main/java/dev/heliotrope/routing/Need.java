package dev.heliotrope.routing;

import dev.heliotrope.call.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a step of a queue asks of an agent: the caller's own language at {@code languageLevel} or better (0: not asked), or any
 * of {@code orLanguages} at that level, and {@code trait}.
 */
public record Need(int languageLevel, List<Language> orLanguages, Trait trait) {
    static final Need NOTHING = new Need(0, List.of(), Trait.All.ANYBODY);

    public Need {
        orLanguages = List.copyOf(orLanguages);
    }

    /** With every skill at its level or better. */
    public Need(int languageLevel, List<Language> orLanguages, Map<String, Integer> skills) {
        this(languageLevel, orLanguages, skills(skills));
    }

    /** Every skill at its level or better. */
    public static Trait skills(Map<String, Integer> levels) {
        List<Trait> all = new TreeMap<>(levels)
                .entrySet().stream()
                        .<Trait>map(skill -> new Trait.Skill(skill.getKey(), skill.getValue()))
                        .toList();
        return all.size() == 1 ? all.getFirst() : new Trait.All(all);
    }

    /** The caller's language, then those that will do instead. */
    List<Language> accepted(Language caller) {
        List<Language> all = new ArrayList<>(List.of(caller));
        orLanguages.stream().filter(other -> !all.contains(other)).forEach(all::add);
        return all;
    }

    /** All that is asked for a caller who speaks this and whose flow asks {@code also}. */
    public Trait of(Language caller, Trait also) {
        Trait tongue = languageLevel == 0 ? Trait.All.ANYBODY : new Trait.Speaks(accepted(caller), languageLevel);
        return tongue.and(trait).and(also);
    }

    /** What is asked for a caller who speaks this, in words: {@code "Czech or English 3, support 2"}. */
    public String words(Language caller) {
        return of(caller, Trait.All.ANYBODY).words();
    }
}
