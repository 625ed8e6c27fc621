package dev.heliotrope.app;

import dev.heliotrope.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A project of one team, one queue and one flow in two languages, to make mistakes in. */
final class SmallHouse {
    private static final Path BASE = Path.of("src/test/resources/check");

    /** What is told of the time to come is told from here on. */
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    private final Path folder;

    private SmallHouse(Path folder) {
        this.folder = folder;
    }

    static SmallHouse in(Path folder) {
        try (Stream<Path> files = Files.walk(BASE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(BASE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
            return new SmallHouse(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Project project() {
        return new Project(folder, folder.resolve("config"), folder.resolve("ivr-flows"), folder.resolve("run"));
    }

    void write(String name, byte[] content) {
        try {
            Files.createDirectories(file(name).getParent());
            Files.write(file(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Diagnostic> problems() {
        return Checkup.of(project(), List.of(), TODAY).diagnostics();
    }

    /** As {@code check} prints them, with the files named from the project's folder. */
    String report(List<Diagnostic> problems) {
        StringBuilder report = new StringBuilder();
        new CheckReport().forPeople(problems).forEach(line -> report.append(line)
                .append('\n'));
        return report.toString().replace(folder + "/", "").replace(folder.toString(), "");
    }
}
