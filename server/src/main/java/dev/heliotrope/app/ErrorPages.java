package dev.heliotrope.app;

import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.diagnostic.Quoted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The pages that explain the codes of diagnostics: {@code ivr-flows/errors/CODE.md}, which come with the project. */
final class ErrorPages {
    private static final String ENDING = ".md";
    private static final String INDEX = "README";

    private final Path folder;

    ErrorPages(Project project) {
        this.folder = project.home().resolve("ivr-flows/errors");
    }

    /** @throws Refused with exit code 2 if there is no such code */
    String page(String code) {
        List<String> codes = codes();
        if (!codes.contains(code)) {
            throw new Refused(2, "there is no code " + Quoted.of(code) + DidYouMean.hint(code, codes));
        }
        return read(folder.resolve(code + ENDING));
    }

    List<String> codes() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(name -> !name.equals(INDEX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Refused(1, "the pages of the codes are not there: " + folder);
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
