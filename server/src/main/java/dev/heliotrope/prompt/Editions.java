package dev.heliotrope.prompt;

import dev.heliotrope.call.Language;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The editions that were made of a book, and what they are made of. A flow that is edited mostly says what it said before, and
 * many flows say what others say; one edition is some 26 KB, most of which is in the next one, too.
 */
final class Editions {
    /** Of houses with more flows than that some are made again. */
    private static final int MOST = 2_000;

    private final PromptBook book;
    private final Map<Wish, Optional<PromptEdition>> made = new ConcurrentHashMap<>();
    private final Map<Spot, SortedMap<String, String>> pieces = new ConcurrentHashMap<>();

    private record Wish(Set<String> said, Set<Language> languages) {}

    private record Spot(String key, Language catalogue) {}

    Editions(PromptBook book) {
        this.book = book;
    }

    /** Empty where the book has none of these prompts. */
    Optional<PromptEdition> of(Set<String> said, Collection<Language> languages) {
        if (made.size() >= MOST) {
            made.clear();
        }
        return made.computeIfAbsent(
                new Wish(Set.copyOf(said), Set.copyOf(languages)),
                wish -> new EditionMaker(book, this).edition(wish.said(), wish.languages()));
    }

    /** What an edition holds of one prompt as one catalogue has it. Not to be changed. */
    SortedMap<String, String> piece(String key, Shelf shelf) {
        return pieces.computeIfAbsent(
                new Spot(key, shelf.own().language()), spot -> new EditionMaker(book, this).piece(key, shelf));
    }
}
