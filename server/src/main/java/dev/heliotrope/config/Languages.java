package dev.heliotrope.config;

import dev.heliotrope.call.Language;
import dev.heliotrope.diagnostic.Placed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The languages that callers are served in.
 *
 * @param spoken in the order of the file, which is the order in which a menu offers them
 * @param fallback spoken to a caller of whom nothing is known
 * @param chains where a prompt is looked for that a catalogue does not have, by the catalogue's language
 */
public record Languages(List<Spoken> spoken, Language fallback, Map<Language, List<Placed<Language>>> chains) {
    /**
     * One language.
     *
     * @param name as its speakers call it: {@code čeština}
     * @param voice what the speech engine calls the voice to use, {@code en-us} for espeak-ng
     * @param countries ISO 3166 codes of the countries whose callers probably speak it
     */
    public record Spoken(Language language, String name, String voice, Set<String> countries) {
        public Spoken {
            countries = Set.copyOf(countries);
        }
    }

    public Languages {
        spoken = List.copyOf(spoken);
        chains = Map.copyOf(chains);
    }

    public List<Language> all() {
        return spoken.stream().map(Spoken::language).toList();
    }

    /** Asked by each call. */
    public Optional<Language> ofCountry(String country) {
        for (Spoken one : spoken) {
            if (one.countries().contains(country)) {
                return Optional.of(one.language());
            }
        }
        return Optional.empty();
    }
}
