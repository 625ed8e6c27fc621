package dev.heliotrope.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells whether anything in a folder has changed: by the text of YAML files, and by size and time of all others, of which
 * recordings may be large.
 */
final class FolderPrint {
    private FolderPrint() {}

    /** Empty if the folder cannot be read, so that it is never taken for the same as before. */
    static Optional<String> of(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                add(folder, file, digest);
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void add(Path folder, Path file, MessageDigest digest) throws IOException {
        boolean yaml = file.toString().endsWith(".yaml");
        String head = folder.relativize(file) + "\n" + Files.size(file) + "\n"
                + (yaml ? "" : Files.getLastModifiedTime(file)) + "\n";
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        if (yaml) {
            digest.update(Files.readAllBytes(file));
        }
    }
}
