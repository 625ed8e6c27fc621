package dev.heliotrope.yaml;

import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.diagnostic.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads YAML 1.2 as people write it by hand: one document of mappings, lists and text. Anchors, aliases, tags and duplicate
 * keys are errors, size, depth and number of values are bounded, so a hostile file costs no more than a long one.
 *
 * <pre>{@code
 * Problems problems = new Problems();
 * Optional<Value> root = Yaml.read(folder.resolve("teams.yaml"), "config/teams.yaml", problems);
 * }</pre>
 *
 * Nothing here throws for what a file contains: errors go to the problems, and the result is empty if there is no tree at
 * all.
 */
public final class Yaml {
    /** Bytes; a file beyond is refused unread. The longest real catalogue of prompts is a tenth of it. */
    public static final int LARGEST_FILE = 1 << 20;

    private Yaml() {}

    /** {@code name} is what diagnostics call the file. */
    public static Optional<Value> read(Path file, String name, Problems problems) {
        return bytes(file, name, problems).flatMap(bytes -> parse(bytes, name, problems));
    }

    /** A file's bytes for {@link #parse(byte[], String, Problems)}, as far as that needs them to refuse a large one. */
    public static Optional<byte[]> bytes(Path file, String name, Problems problems) {
        Position whole = Position.of(name);
        try {
            if (!Files.isRegularFile(file)) {
                throw new NoSuchFileException(name);
            }
            return Optional.of(bytes(file));
        } catch (NoSuchFileException e) {
            problems.error(whole, "missing-file", "there is no such file");
        } catch (IOException e) {
            problems.error(whole, "unreadable-file", "the file cannot be read; its owner and mode may not allow it");
        }
        return Optional.empty();
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST_FILE + 1);
        }
    }

    /** The bytes of a file, which must be UTF-8; a byte order mark is skipped. */
    public static Optional<Value> parse(byte[] bytes, String name, Problems problems) {
        if (bytes.length > LARGEST_FILE) {
            problems.error(
                    Position.of(name),
                    "file-too-large",
                    "the file is larger than " + LARGEST_FILE / 1024 + " KiB, the most that is read");
            return Optional.empty();
        }
        return Utf8.decode(bytes, name, problems).flatMap(text -> parse(text, name, problems));
    }

    public static Optional<Value> parse(String text, String name, Problems problems) {
        if (!Utf8.isPrintable(text, name, problems)) {
            return Optional.empty();
        }
        return new TreeBuilder(text, name, problems).build().map(node -> Value.root(node, problems));
    }
}
