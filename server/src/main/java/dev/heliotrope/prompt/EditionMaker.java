package dev.heliotrope.prompt;

import dev.heliotrope.call.Language;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes out of a book what callers of some languages hear of some prompts, in each country's words, and nothing besides. */
final class EditionMaker {
    private final PromptBook book;
    private final Editions editions;
    private final SortedMap<String, String> content = new TreeMap<>();

    EditionMaker(PromptBook book, Editions editions) {
        this.book = book;
        this.editions = editions;
    }

    /** Empty where the book has none of these prompts. */
    Optional<PromptEdition> edition(Collection<String> said, Collection<Language> languages) {
        List<Shelf> shelves = shelves(book.languages());
        Set<String> known = said.stream()
                .filter(key -> shelves.stream().anyMatch(shelf -> shelf.has(key)))
                .collect(Collectors.toSet());
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new EditionBuilder(content(known, languages), book, line -> null, this::recording).edition());
    }

    private Optional<Path> recording(Language language, String stem, String hash) {
        return book.shelf(language)
                .flatMap(shelf -> Optional.ofNullable(shelf.recordings().all().get(stem)))
                .map(Recordings.Recorded::file);
    }

    private SortedMap<String, String> content(Collection<String> said, Collection<Language> languages) {
        Set<Language> catalogues = new TreeSet<>(Comparator.comparing(Language::tag));
        languages.stream().flatMap(this::varieties).distinct().forEach(asked -> {
            book.chains().of(asked).forEach(catalogues::add);
            book.chains().written(asked).ifPresent(chain -> content.put("chain " + asked, tags(chain)));
            List<Shelf> chain = shelves(book.chains().of(asked));
            said.forEach(key -> chain.stream()
                    .filter(shelf -> shelf.has(key))
                    .findFirst()
                    .ifPresent(shelf -> content.putAll(editions.piece(key, shelf))));
        });
        content.put("reference", book.reference().tag());
        content.put("catalogues", tags(catalogues));
        return content;
    }

    private static String tags(Collection<Language> languages) {
        return languages.stream().map(Language::tag).collect(Collectors.joining(" "));
    }

    /** The language, and each country's of which something is written. */
    private Stream<Language> varieties(Language language) {
        return Stream.concat(
                Stream.of(language),
                Stream.concat(book.languages().stream(), book.chains().written())
                        .filter(each ->
                                Chains.base(each).filter(language::equals).isPresent()));
    }

    private List<Shelf> shelves(Collection<Language> languages) {
        return languages.stream().flatMap(each -> book.shelf(each).stream()).toList();
    }

    /** What an edition holds of one prompt as one catalogue has it. */
    SortedMap<String, String> piece(String key, Shelf shelf) {
        take(key, shelf);
        return content;
    }

    private void take(String key, Shelf shelf) {
        words(key, shelf);
        shelf.recordings()
                .of(key)
                .forEach((stem, recorded) ->
                        content.put("recording " + shelf.own().language() + " " + stem, recorded.hash()));
        shelf.words().entry(key).map(EditionMaker::arguments).ifPresent(arguments -> inner(arguments, shelf)
                .forEach(phrase -> words(phrase, shelf)));
    }

    /** Where it stands: a country's catalogue has only what differs from its language's. */
    private void words(String key, Shelf shelf) {
        Stream.concat(
                        Stream.of(shelf.own()),
                        Chains.base(shelf.own().language()).flatMap(book::shelf).map(Shelf::own).stream())
                .filter(each -> each.keys().contains(key))
                .findFirst()
                .ifPresent(own -> own.entry(key).ifPresent(entry -> words(own.language() + " " + key, entry)));
    }

    private void words(String name, Catalogue.Entry entry) {
        String formal = entry.formal().source().text();
        if (entry.tells()) {
            content.put("formal " + name, formal);
            content.put("informal " + name, entry.informal().source().text());
        } else {
            content.put("words " + name, formal);
        }
    }

    private static Set<String> arguments(Catalogue.Entry entry) {
        Set<String> all = new LinkedHashSet<>(entry.formal().message().arguments());
        all.addAll(entry.informal().message().arguments());
        return all;
    }

    /** Phrases and names by which the values of a prompt may be said; which of them will be is known only in the call. */
    private static Stream<String> inner(Set<String> arguments, Shelf shelf) {
        return shelf.words().entries().entrySet().stream()
                .filter(entry -> isInner(entry.getKey(), entry.getValue(), arguments))
                .map(Map.Entry::getKey);
    }

    private static boolean isInner(String key, Catalogue.Entry entry, Set<String> arguments) {
        boolean phrase = Phrases.isPhrase(key) && arguments.stream().anyMatch(each -> !each.equals("key"));
        return phrase
                || arguments.stream().anyMatch(argument -> key.startsWith(Phrases.nameOf(argument, "")))
                        && arguments(entry).isEmpty();
    }
}
