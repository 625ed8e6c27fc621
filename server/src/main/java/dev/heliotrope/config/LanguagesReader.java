package dev.heliotrope.config;

import dev.heliotrope.call.Language;
import dev.heliotrope.config.Languages.Spoken;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code languages.yaml}. */
final class LanguagesReader {
    private static final Language STAND_IN = new Language("en");
    private static final Pattern VOICE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9+_./ -]{0,80}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Names names;
    private final Map<String, String> claimed = new HashMap<>();

    private LanguagesReader(Names names) {
        this.names = names;
    }

    static Languages read(Fields file, Names names) {
        return new LanguagesReader(names).languages(file);
    }

    private Languages languages(Fields file) {
        Value spoken = file.get("languages");
        if (spoken.isEmpty()) {
            spoken.error("no-languages", "languages must name at least one language");
        }
        List<Spoken> all = spoken.entries().stream()
                .flatMap(entry -> language(entry).stream())
                .toList();
        Language fallback = names.in(file.get("default"))
                .filter(Language::isTag)
                .map(Language::new)
                .orElse(STAND_IN);
        return new Languages(all, fallback, chains(file.get("fallback")));
    }

    private static Map<Language, List<Placed<Language>>> chains(Value value) {
        Map<Language, List<Placed<Language>>> chains = new LinkedHashMap<>();
        for (Value.Named entry : value.entries()) {
            tag(entry.key("a language")).ifPresent(language -> chains.put(language, chain(language, entry.value())));
        }
        return chains;
    }

    private static List<Placed<Language>> chain(Language of, Value value) {
        List<Placed<Language>> chain = new ArrayList<>();
        for (Value each : value.oneOrMore()) {
            tag(each).ifPresent(tag -> {
                boolean again = tag.equals(of)
                        || chain.stream().anyMatch(placed -> placed.value().equals(tag));
                if (again) {
                    each.error("language-twice", "language " + tag + " was looked for before, in the same chain");
                }
                chain.add(new Placed<>(tag, each.at()));
            });
        }
        return chain;
    }

    private static Optional<Language> tag(Value value) {
        return value.parsed(
                        "a tag such as cs or fr-CA", text -> Optional.of(text).filter(Language::isTag))
                .map(Language::new);
    }

    private Optional<Spoken> language(Value.Named entry) {
        Optional<Language> tag = tag(entry.key("a language"));
        Spoken spoken = entry.value().optionalRecord(fields -> spoken(fields, tag.orElse(STAND_IN)));
        return tag.map(language -> spoken);
    }

    private Spoken spoken(Fields fields, Language language) {
        return new Spoken(
                language,
                Words.name(fields.get("name"), language.locale().getDisplayLanguage(language.locale())),
                voice(fields.get("voice"), language.tag()),
                fields.get("countries").oneOrMore().stream()
                        .flatMap(country -> country(country, language).stream())
                        .collect(Collectors.toSet()));
    }

    private static String voice(Value value, String tag) {
        return value.isThere()
                ? value.parsed("the name of a voice such as en-us", text -> Words.matching(VOICE, text))
                        .orElse(tag)
                : tag;
    }

    /** A caller's country can suggest one language only. */
    private Optional<String> country(Value value, Language language) {
        Optional<String> code = country(value);
        String other =
                code.map(found -> claimed.putIfAbsent(found, language.tag())).orElse(null);
        if (other != null) {
            value.error("country-twice", "country " + Quoted.of(code.get()) + " is already one of language " + other);
        }
        return code;
    }

    static Optional<String> country(Value value) {
        return value.parsed("the ISO 3166 code of a country, two capital letters such as CZ", text -> Optional.of(text)
                .filter(COUNTRIES::contains));
    }
}
