package dev.heliotrope.prompt;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.diagnostic.Problems;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is said, in every language: the catalogues of a folder, checked. Immutable and safe for concurrent use.
 *
 * <p>A prompt that a language does not have is looked for in this order: {@code fr-CA}, then {@code fr}, then the reference
 * language, in which case the line says that it is in that one. Only regional catalogues are meant to have gaps; any other
 * gap is reported when the book is loaded.
 */
public final class PromptBook {
    private final Language reference;
    private final Map<Language, Shelf> shelves;

    /** A language's words and recordings. */
    record Shelf(Catalogue words, Recordings recordings) {}

    PromptBook(Language reference, Map<Language, Shelf> shelves) {
        this.reference = reference;
        this.shelves = Map.copyOf(shelves);
    }

    /**
     * Reads {@code FOLDER/LANGUAGE.yaml} for every language there, and the recordings in {@code FOLDER/LANGUAGE/}. What is
     * wrong goes to the problems, and the book has the rest.
     *
     * @param name what diagnostics call the folder: {@code ivr-flows/prompts}
     * @param reference the language whose catalogue says which prompts there are and which values each speaks
     */
    public static PromptBook load(Path folder, String name, Language reference, Problems problems) {
        return new BookReader(folder, name, reference, problems).read();
    }

    /**
     * @param values see {@code ivr-flows/prompts/README.md} for the kinds; those that the prompt does not speak are ignored
     * @throws IllegalArgumentException if there is no such prompt, or a value is missing or of the wrong kind
     */
    public Line line(String key, Language language, Map<String, Object> values) {
        Shelf shelf = chain(language)
                .flatMap(each -> Stream.ofNullable(shelves.get(each)))
                .filter(each -> each.words().keys().contains(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no prompt " + key));
        return line(shelf, key, values);
    }

    public Line line(Utterance utterance) {
        return line(utterance.prompt(), utterance.language(), utterance.values());
    }

    public String text(String key, Language language, Map<String, Object> values) {
        return line(key, language, values).text();
    }

    private static Line line(Shelf shelf, String key, Map<String, Object> values) {
        Message message = shelf.words().message(key).orElseThrow();
        String text = message.say(new SpokenValues(values, shelf.words()));
        Path recording = shelf.recordings().of(key, message.arguments(), values).orElse(null);
        return new Line(shelf.words().language(), text, recording);
    }

    /** Whether a caller of that language hears it in that language, or in the one it is a region's variety of. */
    public boolean has(String key, Language language) {
        return own(language)
                .flatMap(each -> Stream.ofNullable(shelves.get(each)))
                .anyMatch(shelf -> shelf.words().keys().contains(key));
    }

    /** All prompts, by the reference language. */
    public SortedSet<String> keys() {
        return shelf(reference)
                .map(shelf -> new TreeSet<>(shelf.words().keys()))
                .orElse(new TreeSet<>());
    }

    /** The names of the values a prompt speaks; none for an unknown prompt. */
    public Set<String> placeholders(String key) {
        return shelf(reference)
                .flatMap(shelf -> shelf.words().message(key))
                .map(Message::arguments)
                .orElse(Set.of());
    }

    /** About how long a caller of that language listens to it, whatever its values are; nothing for an unknown prompt. */
    public Duration lasts(String key, Language language) {
        return chain(language)
                .flatMap(each -> Stream.ofNullable(shelves.get(each)))
                .flatMap(shelf -> Stream.ofNullable(shelf.words().entries().get(key)))
                .findFirst()
                .map(entry -> entry.message().lasts())
                .orElse(Duration.ZERO);
    }

    /** The languages that have a catalogue, by their tags. */
    public Set<Language> languages() {
        Map<String, Language> sorted = new TreeMap<>();
        shelves.keySet().forEach(language -> sorted.put(language.tag(), language));
        return new LinkedHashSet<>(sorted.values());
    }

    private Optional<Shelf> shelf(Language language) {
        return Optional.ofNullable(shelves.get(language));
    }

    private Stream<Language> chain(Language language) {
        return Stream.concat(own(language), Stream.of(reference));
    }

    /** {@code fr-CA, fr}. */
    private static Stream<Language> own(Language language) {
        int dash = language.tag().indexOf('-');
        return dash < 0
                ? Stream.of(language)
                : List.of(language, new Language(language.tag().substring(0, dash))).stream();
    }
}
