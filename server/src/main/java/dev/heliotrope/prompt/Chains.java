package dev.heliotrope.prompt;

import dev.heliotrope.call.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * In which catalogues a prompt is looked for, one after the other. Where the admin has written no chain it is {@code fr-CA},
 * {@code fr}, then the reference language.
 */
final class Chains {
    private final Map<Language, List<Language>> written;
    private final Set<Language> catalogues;
    private final Language reference;

    /** @param written by the language asked for, which itself is not repeated */
    Chains(Map<Language, List<Language>> written, Set<Language> catalogues, Language reference) {
        this.written = Map.copyOf(written);
        this.catalogues = Set.copyOf(catalogues);
        this.reference = reference;
    }

    /** Those that there are, the language's own first. */
    List<Language> of(Language asked) {
        return Stream.concat(Stream.of(asked), further(asked))
                .filter(catalogues::contains)
                .distinct()
                .toList();
    }

    private Stream<Language> further(Language asked) {
        return isWritten(asked)
                ? written.getOrDefault(asked, List.of()).stream()
                : base(asked)
                        .map(base -> Stream.concat(Stream.of(base), further(base)))
                        .orElse(Stream.of(reference));
    }

    /** Those that may be fallen to without anybody minding: all that the admin has named, else the language's own. */
    List<Language> meant(Language asked) {
        return isWritten(asked)
                ? of(asked)
                : of(asked).stream()
                        .filter(each -> each.equals(asked)
                                || base(asked).filter(each::equals).isPresent())
                        .toList();
    }

    /** As the admin has it; empty where it is the usual one. */
    Optional<List<Language>> written(Language asked) {
        return Optional.ofNullable(written.get(asked));
    }

    /** The languages whose chains the admin has written. */
    Stream<Language> written() {
        return written.keySet().stream();
    }

    boolean isWritten(Language asked) {
        return written.containsKey(asked);
    }

    /** The language that a regional one is a variety of. */
    static Optional<Language> base(Language language) {
        int dash = language.tag().indexOf('-');
        return dash < 0
                ? Optional.empty()
                : Optional.of(new Language(language.tag().substring(0, dash)));
    }

    /** Whether one is a variety of the other, so that one voice can say both. */
    static boolean areOne(Language one, Language other) {
        return base(one).orElse(one).equals(base(other).orElse(other));
    }
}
