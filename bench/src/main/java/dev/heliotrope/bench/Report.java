package dev.heliotrope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints a result and keeps it. */
final class Report {
    private Report() {}

    static void write(Path root, String name, String text) throws IOException {
        String whole = text.strip() + "\n\n" + Machine.described() + "\n";
        System.out.println(whole);
        Path file = root.resolve("bench/results").resolve(name + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, whole);
        System.out.println("written to " + root.relativize(file));
    }
}
