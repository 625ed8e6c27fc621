package dev.heliotrope.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file whose only line is a secret; its content never reaches a message. */
final class SecretFile {
    private SecretFile() {}

    static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Refused(66, "The secret in " + file + " cannot be read: is the file there, and readable to you?");
        }
    }
}
