package dev.heliotrope.prompt;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.prompt.Line.Fall;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said, in every language: the catalogues of a folder, checked. Immutable and safe for concurrent use.
 *
 * <p>A prompt that a catalogue does not have is looked for in the next of its chain: the one that the admin has written, else
 * {@code fr-CA}, {@code fr}, then the reference language. Only regional catalogues, and those with a chain of their own, are
 * meant to have gaps; any other gap is reported when the book is loaded.
 */
public final class PromptBook {
    private final String name;
    private final Language reference;
    private final Chains chains;
    private final Map<Language, Shelf> shelves;
    /** Asked for by every step that gives a prompt values. */
    private final Map<String, List<SpokenUse>> uses = new ConcurrentHashMap<>();
    /** Says which prompts there are and which values they speak; null where there is no catalogue of the reference language. */
    private final @Nullable Catalogue model;

    private final Map<Spot, Boolean> said = new ConcurrentHashMap<>();
    private final Map<Spot, Duration> lengths = new ConcurrentHashMap<>();
    private final Editions editions = new Editions(this);

    /** What each of thousands of flows asks of, six times. */
    private record Spot(String key, Language language) {}

    PromptBook(
            String name, Language reference, Chains chains, Map<Language, Shelf> shelves, @Nullable Catalogue model) {
        this.name = name;
        this.reference = reference;
        this.chains = chains;
        this.shelves = Map.copyOf(shelves);
        this.model = model;
    }

    PromptBook(String name, Language reference, Chains chains, Map<Language, Shelf> shelves) {
        this(
                name,
                reference,
                chains,
                shelves,
                Optional.ofNullable(shelves.get(reference)).map(Shelf::words).orElse(null));
    }

    /** The same without chains of the admin's. */
    public static PromptBook load(Path folder, String name, Language reference, Problems problems) {
        return load(folder, name, reference, Map.of(), problems);
    }

    /**
     * Reads {@code FOLDER/LANGUAGE.yaml} for every language there, and the recordings in {@code FOLDER/LANGUAGE/}. What is
     * wrong goes to the problems, and the book has the rest.
     *
     * @param name what diagnostics call the folder: {@code ivr-flows/prompts}
     * @param reference the language whose catalogue says which prompts there are and which values each speaks
     * @param chains where else to look for what a catalogue lacks, by its language
     */
    public static PromptBook load(
            Path folder,
            String name,
            Language reference,
            Map<Language, List<Placed<Language>>> chains,
            Problems problems) {
        return new BookReader(folder, name, reference, chains, problems).read();
    }

    /** What callers of these languages hear of these prompts, to be kept; empty where there is none of them. */
    public Optional<PromptEdition> edition(Set<String> said, Collection<Language> languages) {
        return editions.of(said, languages);
    }

    /**
     * @param values see {@code ivr-flows/prompts/README.md} for the kinds; those that the prompt does not speak are ignored
     * @throws IllegalArgumentException if there is no such prompt, or a value is missing or of the wrong kind
     */
    public Line line(String key, Language language, Map<String, Object> values) {
        return line(new Utterance(key, language, values));
    }

    /** In the words of the edition that it brings along, if it has any. */
    public Line line(Utterance what) {
        return what.edition() instanceof PromptEdition edition
                ? edition.sayer(what, this).ownLine(what)
                : ownLine(what);
    }

    private Line ownLine(Utterance what) {
        String key = what.prompt();
        List<Language> chain = chains.of(what.manner().localised(what.language()));
        Shelf shelf = chain.stream()
                .map(this::shelf)
                .flatMap(Optional::stream)
                .filter(each -> each.has(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no prompt " + key));
        return line(shelf, what, falls(key, chain, shelf.own().language()));
    }

    public String text(String key, Language language, Map<String, Object> values) {
        return line(key, language, values).text();
    }

    private static Line line(Shelf shelf, Utterance what, List<Fall> falls) {
        Catalogue.Entry entry = shelf.words().entry(what.prompt()).orElseThrow();
        Message message = entry.in(what.manner().tone()).message();
        String text = message.say(new SpokenValues(what.values(), shelf.words()));
        Language found = shelf.own().language();
        Recordings.Recorded recorded = shelf.recordings().of(entry, what).orElse(null);
        return new Line(
                Chains.areOne(found, what.language()) ? what.language() : found,
                text,
                recorded == null ? null : recorded.file(),
                recorded == null ? null : recorded.hash(),
                new Line.Origin(found, entry.tells() ? what.manner().tone() : null, falls));
    }

    /** The falls of what would be said, whatever its values are; none for an unknown prompt. */
    public List<Fall> falls(Utterance what) {
        return what.edition() instanceof PromptEdition edition
                ? edition.sayer(what, this).ownFalls(what)
                : ownFalls(what);
    }

    /** Whether the caller hears it in a catalogue that is meant for them. */
    boolean isMeant(Utterance what) {
        return has(what.prompt(), what.manner().localised(what.language()));
    }

    boolean canSay(Utterance what) {
        return chains.of(what.manner().localised(what.language())).stream().anyMatch(each -> has(each, what.prompt()));
    }

    private List<Fall> ownFalls(Utterance what) {
        List<Language> chain = chains.of(what.manner().localised(what.language()));
        return chain.stream()
                .filter(each -> has(each, what.prompt()))
                .findFirst()
                .map(found -> falls(what.prompt(), chain, found))
                .orElse(List.of());
    }

    private static List<Fall> falls(String key, List<Language> chain, Language found) {
        return IntStream.range(0, chain.indexOf(found))
                .mapToObj(at -> new Fall(key, chain.get(at), chain.get(at + 1)))
                .toList();
    }

    /** Whether a caller of that language hears it in a catalogue that is meant for them. */
    public boolean has(String key, Language language) {
        return said.computeIfAbsent(new Spot(key, language), spot -> chains.meant(language).stream()
                .anyMatch(each -> has(each, key) || isFaulty(each, key)));
    }

    /** It is there, though its words are no good, which has been reported. */
    private boolean isFaulty(Language catalogue, String key) {
        return shelf(catalogue)
                .filter(shelf -> shelf.own().faulty().contains(key))
                .isPresent();
    }

    /** Whether they hear it at all, be it in another language. */
    public boolean isSomehowSaid(String key, Language language) {
        return chains.of(language).stream().anyMatch(each -> has(each, key));
    }

    private boolean has(Language catalogue, String key) {
        return shelf(catalogue).filter(shelf -> shelf.has(key)).isPresent();
    }

    /** Whether friends and strangers hear different words. */
    boolean tells(String key, Language language) {
        return entry(key, language).filter(Catalogue.Entry::tells).isPresent();
    }

    /** False where a catalogue that it may be in could not be read, which has been reported. */
    public boolean isReadable(Language language) {
        return Stream.concat(Stream.of(language), chains.meant(language).stream())
                .flatMap(each -> shelf(each).stream())
                .allMatch(shelf -> shelf.own().isReadable());
    }

    /** Whether it is known which prompts there are. */
    public boolean isReadable() {
        return shelf(reference).filter(shelf -> !shelf.own().isReadable()).isEmpty();
    }

    /** What diagnostics call the file that has a language's prompts, or would have. */
    public String catalogue(Language language) {
        return name + "/" + language + ".yaml";
    }

    /** All prompts, by the reference language, also those whose words there are no good. */
    public SortedSet<String> keys() {
        SortedSet<String> keys = new TreeSet<>();
        if (model != null) {
            keys.addAll(model.keys());
            keys.addAll(model.faulty());
        }
        return keys;
    }

    /** The names of the values a prompt speaks; none for an unknown prompt. */
    public Set<String> placeholders(String key) {
        return Optional.ofNullable(model)
                .flatMap(words -> words.message(key))
                .map(Message::arguments)
                .orElse(Set.of());
    }

    /** What is done with the values of a prompt, in every catalogue that has it; none for an unknown prompt. */
    public List<SpokenUse> uses(String key) {
        return uses.computeIfAbsent(key, each -> SpokenUse.all(each, this));
    }

    /** About how long a caller of that language listens to it at most, whatever its values are and whatever country they are from. */
    public Duration lasts(String key, Language language) {
        return lengths.computeIfAbsent(new Spot(key, language), spot -> length(key, language));
    }

    private Duration length(String key, Language language) {
        Stream<Catalogue.Entry> regional = shelves.values().stream()
                .filter(shelf -> Chains.base(shelf.own().language())
                        .filter(language::equals)
                        .isPresent())
                .flatMap(shelf -> shelf.own().entry(key).stream());
        return Stream.concat(entry(key, language).stream(), regional)
                .map(Catalogue.Entry::lasts)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private Optional<Catalogue.Entry> entry(String key, Language language) {
        return chains.of(language).stream()
                .map(this::shelf)
                .flatMap(Optional::stream)
                .flatMap(shelf -> shelf.own().entry(key).stream())
                .findFirst();
    }

    /** The languages that have a catalogue, by their tags. */
    public Set<Language> languages() {
        Map<String, Language> sorted = new TreeMap<>();
        shelves.keySet().forEach(language -> sorted.put(language.tag(), language));
        return new LinkedHashSet<>(sorted.values());
    }

    /** Whether it says nothing in this language that the other says otherwise. */
    boolean saysAs(PromptBook other, Language language) {
        Shelf ours = shelves.get(language);
        Shelf theirs = other.shelves.get(language);
        return ours == null || theirs != null && ours.saysAs(theirs);
    }

    Chains chains() {
        return chains;
    }

    Language reference() {
        return reference;
    }

    Optional<Shelf> shelf(Language language) {
        return Optional.ofNullable(shelves.get(language));
    }
}
