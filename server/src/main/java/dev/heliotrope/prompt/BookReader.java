package dev.heliotrope.prompt;

import dev.heliotrope.call.Language;
import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.diagnostic.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a folder of catalogues and checks them against each other. */
final class BookReader {
    private static final String ENDING = ".yaml";

    private final Path folder;
    private final String name;
    private final Language reference;
    private final Map<Language, List<Placed<Language>>> chains;
    private final Problems problems;

    BookReader(
            Path folder,
            String name,
            Language reference,
            Map<Language, List<Placed<Language>>> chains,
            Problems problems) {
        this.folder = folder;
        this.name = name;
        this.reference = reference;
        this.chains = chains;
        this.problems = problems;
    }

    PromptBook read() {
        Map<Language, Catalogue> catalogues = new TreeMap<>(Comparator.comparing(Language::tag));
        // side by side: most of it is ICU's work
        languages().parallelStream().map(this::catalogue).forEachOrdered(read -> {
            catalogues.put(read.catalogue().language(), read.catalogue());
            problems.addAll(read.problems());
        });
        Chains known = chains(catalogues.keySet());
        check(catalogues, known);
        catalogues.values().stream().filter(each -> !each.isReadable()).forEach(this::notChecked);
        return new PromptBook(
                name,
                reference,
                known,
                catalogues.values().stream()
                        .collect(Collectors.toMap(Catalogue::language, each -> shelf(each, catalogues))));
    }

    private void notChecked(Catalogue unreadable) {
        String what = unreadable.language().equals(reference)
                ? "which prompts there are is not known, so neither flows nor other catalogues are checked against them"
                : "whether all is there in " + unreadable.language() + " is not checked further";
        problems.warning(unreadable.file(), "not-checked", what + ", because this file could not be read");
    }

    private Chains chains(Set<Language> catalogues) {
        chains.values().stream()
                .flatMap(List::stream)
                .filter(named -> !catalogues.contains(named.value()))
                .forEach(named -> problems.error(
                        named.at(),
                        "unknown-catalogue",
                        "there is no catalogue " + name + "/" + named.value() + ENDING
                                + DidYouMean.hint(
                                        named.value().tag(),
                                        catalogues.stream().map(Language::tag).toList())));
        Map<Language, List<Language>> written = new HashMap<>();
        chains.forEach((asked, chain) ->
                written.put(asked, chain.stream().map(Placed::value).toList()));
        return new Chains(written, catalogues, reference);
    }

    private void check(Map<Language, Catalogue> catalogues, Chains known) {
        Catalogue model = catalogues.get(reference);
        if (model == null) {
            problems.error(
                    Position.of(name + "/" + reference + ENDING),
                    "missing-file",
                    "there is no catalogue of the reference language, against which the others are checked");
            return;
        }
        if (!model.isReadable()) {
            return;
        }
        Comparison comparison = new Comparison(model, problems);
        for (Catalogue each :
                catalogues.values().stream().filter(Catalogue::isReadable).toList()) {
            comparison.compare(each);
            if (known.isWritten(each.language()) || base(each, catalogues).isEmpty()) {
                comparison.missing(each, key -> falling(key, each, catalogues, known));
            }
        }
    }

    /** The first further catalogue of a chain that has it; of what is only a variety, its language's gaps are its own. */
    private static Optional<Language> falling(
            String key, Catalogue from, Map<Language, Catalogue> catalogues, Chains known) {
        return known.meant(from.language()).stream()
                .flatMap(each -> Stream.ofNullable(catalogues.get(each)))
                .filter(each -> each.keys().contains(key))
                .map(Catalogue::language)
                .findFirst();
    }

    private List<Language> languages() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .sorted()
                    .flatMap(this::language)
                    .toList();
        } catch (IOException e) {
            problems.error(
                    Position.of(name), "unreadable-file", "the folder of prompts is not there or cannot be read");
            return List.of();
        }
    }

    private Stream<Language> language(String file) {
        String tag = file.substring(0, file.length() - ENDING.length());
        if (Language.isTag(tag)) {
            return Stream.of(new Language(tag));
        }
        problems.error(
                Position.of(name + "/" + file),
                "bad-language",
                "a catalogue is named by its language's tag, such as cs.yaml or fr-CA.yaml");
        return Stream.empty();
    }

    private record Read(Catalogue catalogue, List<Diagnostic> problems) {}

    private Read catalogue(Language language) {
        String file = language.tag() + ENDING;
        Problems own = new Problems();
        Catalogue catalogue = new CatalogueReader(language, name + "/" + file, own).read(folder.resolve(file));
        return new Read(catalogue, own.sorted());
    }

    /** Phrases for times and the like come with a variety's language, whatever its chain is. */
    private Shelf shelf(Catalogue own, Map<Language, Catalogue> all) {
        Catalogue words = base(own, all).map(own::inheriting).orElse(own);
        String tag = own.language().tag();
        return new Shelf(own, words, Recordings.read(folder.resolve(tag), name + "/" + tag, words, problems));
    }

    private static Optional<Catalogue> base(Catalogue catalogue, Map<Language, Catalogue> all) {
        return Chains.base(catalogue.language()).flatMap(base -> Optional.ofNullable(all.get(base)));
    }
}
