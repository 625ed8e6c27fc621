package dev.heliotrope.config;

import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.yaml.Value;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Files that hold one secret each, so that none stands in a file which is shown, mailed or checked in. */
final class SecretFiles {
    private final Path folder;

    SecretFiles(Path folder) {
        this.folder = folder;
    }

    /** A relative path starts at the folder of the configuration. */
    Optional<Path> read(Value value) {
        if (!value.isThere()) {
            return Optional.empty();
        }
        Optional<Path> file = value.parsed("the path of a file", this::path);
        if (file.isPresent() && !Files.isReadable(file.get())) {
            value.error("missing-file", "there is no file " + Quoted.of(value.text()) + ", or it may not be read");
        }
        return file;
    }

    private Optional<Path> path(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(folder.resolve(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
