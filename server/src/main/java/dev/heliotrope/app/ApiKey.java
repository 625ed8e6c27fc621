package dev.heliotrope.app;

import dev.heliotrope.pbx.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What a program must know to have the server do something: a file in the run folder that only its owner can read. */
final class ApiKey {
    private static final int BYTES = 24;

    private ApiKey() {}

    /** Made if it is not there yet. */
    static String in(Path run) {
        Path file = file(run);
        if (!Files.exists(file)) {
            make(file);
        }
        return SecretFile.read(file);
    }

    static Path file(Path run) {
        return run.resolve("api.key");
    }

    private static void make(Path file) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        try {
            Files.createDirectories(file.getParent());
            Path next = PrivateFile.create(file.resolveSibling("api.key.next"));
            Files.writeString(next, HexFormat.of().formatHex(random) + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Refused(73, "The key for the API cannot be written to " + file + ": is there room, and may you?");
        }
    }
}
