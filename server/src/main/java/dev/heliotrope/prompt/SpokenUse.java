package dev.heliotrope.prompt;

import dev.heliotrope.call.SaidAs;
import dev.heliotrope.diagnostic.Position;
import java.util.List;
import java.util.stream.Stream;

/** A value that a prompt speaks, what is done with it, and where in which catalogue. */
public record SpokenUse(String value, SaidAs as, Position at) {
    /** The reference first: that is the catalogue which most people read. */
    static List<SpokenUse> all(String key, PromptBook book) {
        return Stream.concat(Stream.of(book.reference()), book.languages().stream())
                .distinct()
                .flatMap(language -> book.shelf(language).stream())
                .flatMap(shelf -> shelf.own().entry(key).stream())
                .flatMap(entry -> entry.wordings().stream())
                .flatMap(SpokenUse::of)
                .toList();
    }

    private static Stream<SpokenUse> of(Catalogue.Wording wording) {
        return wording.shape().arguments().stream().flatMap(argument -> argument.saidAs().stream()
                .map(as -> new SpokenUse(argument.name(), as, wording.source().at(argument.offset()))));
    }
}
