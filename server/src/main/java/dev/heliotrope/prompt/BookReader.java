package dev.heliotrope.prompt;

import dev.heliotrope.call.Language;
import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.prompt.PromptBook.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a folder of catalogues and checks them against each other. */
final class BookReader {
    private static final String ENDING = ".yaml";

    private final Path folder;
    private final String name;
    private final Language reference;
    private final Problems problems;

    BookReader(Path folder, String name, Language reference, Problems problems) {
        this.folder = folder;
        this.name = name;
        this.reference = reference;
        this.problems = problems;
    }

    PromptBook read() {
        Map<String, Catalogue> catalogues = new TreeMap<>();
        languages().forEach(language -> catalogues.put(language.tag(), catalogue(language)));
        Catalogue model = catalogues.get(reference.tag());
        if (model == null) {
            problems.error(
                    Position.of(name + "/" + reference + ENDING),
                    "missing-file",
                    "there is no catalogue of the reference language, against which the others are checked");
        } else {
            Comparison comparison = new Comparison(model, problems);
            catalogues.values().forEach(each -> comparison.compare(each, isWhole(each, catalogues)));
        }
        return new PromptBook(
                reference,
                catalogues.values().stream()
                        .map(each -> complete(each, catalogues))
                        .collect(Collectors.toMap(Catalogue::language, this::shelf)));
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

    private Catalogue catalogue(Language language) {
        String file = language.tag() + ENDING;
        return new CatalogueReader(language, name + "/" + file, problems).read(folder.resolve(file));
    }

    private Shelf shelf(Catalogue words) {
        String tag = words.language().tag();
        return new Shelf(words, Recordings.read(folder.resolve(tag), name + "/" + tag, words, problems));
    }

    private static boolean isWhole(Catalogue catalogue, Map<String, Catalogue> all) {
        return base(catalogue, all).isEmpty();
    }

    private static Catalogue complete(Catalogue catalogue, Map<String, Catalogue> all) {
        return base(catalogue, all).map(catalogue::inheriting).orElse(catalogue);
    }

    /** The catalogue of the language that a regional one is a variety of. */
    private static Optional<Catalogue> base(Catalogue catalogue, Map<String, Catalogue> all) {
        String tag = catalogue.language().tag();
        return tag.contains("-") ? Optional.ofNullable(all.get(tag.substring(0, tag.indexOf('-')))) : Optional.empty();
    }
}
