package dev.heliotrope.prompt;

import com.ibm.icu.util.ULocale;
import dev.heliotrope.call.Language;
import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.prompt.Recordings.Recorded;
import dev.heliotrope.yaml.YamlScalar;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a book of an edition's content again: of today's entries where they say the same, else of what was kept. */
final class EditionBuilder {
    private final SortedMap<String, String> content;
    private final PromptBook today;
    private final Function<String, @Nullable YamlScalar> kept;
    private final Recordings.Shop recordings;

    /** @param kept the lines of the content as scalars; null for what is the same today */
    EditionBuilder(
            SortedMap<String, String> content,
            PromptBook today,
            Function<String, @Nullable YamlScalar> kept,
            Recordings.Shop recordings) {
        this.content = content;
        this.today = today;
        this.kept = kept;
        this.recordings = recordings;
    }

    PromptEdition edition() {
        Map<Language, Catalogue> own = new LinkedHashMap<>();
        languages(content.getOrDefault("catalogues", ""))
                .forEach(language -> own.put(
                        language,
                        new Catalogue(
                                language,
                                Position.of(language + ".yaml"),
                                entries(language),
                                Set.of(),
                                numerals(language),
                                true)));
        Map<Language, Shelf> shelves = new HashMap<>();
        own.forEach((language, catalogue) -> shelves.put(language, shelf(catalogue, own)));
        Language reference = new Language(content.getOrDefault("reference", "en"));
        Chains chains = new Chains(written(), own.keySet(), reference);
        return new PromptEdition(
                content, new PromptBook("kept prompts", reference, chains, shelves, all(own, reference)));
    }

    private static List<Language> languages(String tags) {
        return Arrays.stream(tags.split(" "))
                .filter(Language::isTag)
                .map(Language::new)
                .toList();
    }

    private Map<Language, List<Language>> written() {
        Map<Language, List<Language>> written = new HashMap<>();
        content.forEach((name, tags) -> {
            if (name.startsWith("chain ")) {
                written.put(new Language(name.substring("chain ".length())), languages(tags));
            }
        });
        return written;
    }

    private Map<String, Catalogue.Entry> entries(Language language) {
        Map<String, Catalogue.Entry> entries = new LinkedHashMap<>();
        below("words " + language + " ").forEach((key, text) -> wording(language, key, "words", text)
                .ifPresent(one -> entries.put(key, new Catalogue.Entry(one.source(), one, one))));
        below("formal " + language + " ")
                .forEach((key, text) -> wording(language, key, "formal", text).ifPresent(one -> wording(
                                language, key, "informal", content.getOrDefault("informal " + language + " " + key, ""))
                        .ifPresent(other -> entries.put(key, new Catalogue.Entry(one.source(), one, other)))));
        return entries;
    }

    private Map<String, String> below(String prefix) {
        Map<String, String> below = new LinkedHashMap<>();
        content.tailMap(prefix).entrySet().stream()
                .takeWhile(line -> line.getKey().startsWith(prefix))
                .forEach(line -> below.put(line.getKey().substring(prefix.length()), line.getValue()));
        return below;
    }

    /** Empty for what this version of ours can't say any more: today's words are said then. */
    private Optional<Catalogue.Wording> wording(Language language, String key, String kind, String text) {
        Optional<Catalogue.Wording> same = today
                .shelf(language)
                .flatMap(shelf -> shelf.own().entry(key))
                .stream()
                .flatMap(entry -> entry.wordings().stream())
                .filter(wording -> wording.source().text().equals(text))
                .findFirst();
        return same.isPresent() ? same : parsed(kept.apply(kind + " " + language + " " + key), language);
    }

    private static Optional<Catalogue.Wording> parsed(@Nullable YamlScalar source, Language language) {
        if (source == null) {
            return Optional.empty();
        }
        try {
            MessageShape shape = MessageShape.of(source.text());
            ULocale locale = ULocale.forLanguageTag(language.tag());
            return Optional.of(new Catalogue.Wording(source, shape, new Message(source.text(), shape, locale)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private Numerals numerals(Language language) {
        return today.shelf(language)
                .map(shelf -> shelf.own().numerals())
                .orElseGet(() -> new Numerals(ULocale.forLanguageTag(language.tag())));
    }

    private Shelf shelf(Catalogue own, Map<Language, Catalogue> all) {
        Catalogue words = Chains.base(own.language())
                .flatMap(base -> Optional.ofNullable(all.get(base)))
                .map(own::inheriting)
                .orElse(own);
        Map<String, Recorded> recorded = new HashMap<>();
        below("recording " + own.language() + " ").forEach((stem, hash) -> recordings
                .find(own.language(), stem, hash)
                .ifPresent(file -> recorded.put(stem, new Recorded(file, hash))));
        return new Shelf(own, words, new Recordings(recorded));
    }

    /** All prompts there are, in whatever language; the reference's say which values they speak. */
    private static Catalogue all(Map<Language, Catalogue> own, Language reference) {
        Catalogue all = own.get(reference);
        for (Catalogue each : own.values()) {
            all = all == null ? each : all.inheriting(each);
        }
        return all == null
                ? new Catalogue(
                        reference,
                        Position.of(reference + ".yaml"),
                        Map.of(),
                        Set.of(),
                        new Numerals(ULocale.forLanguageTag(reference.tag())),
                        true)
                : all;
    }
}
