package dev.heliotrope.speech;

import dev.heliotrope.call.Sound;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Names a sound by everything that makes it: words, voice, engine, and how we treat what the engine gives. */
final class CacheKey {
    /** To be raised when trimming, levelling or filtering change. */
    private static final String TREATMENT = "1";

    private final SpeechEngine engine;

    CacheKey(SpeechEngine engine) {
        this.engine = engine;
    }

    /** {@code ab/abcdef...}: a path of 35 safe characters. */
    String of(Script script) throws IOException {
        return switch (script) {
            case Script.Text text ->
                named(
                        "text",
                        String.join("\u0000", engine.command()),
                        engine.version(),
                        engine.voice(text.language()),
                        Wording.plain(text.text()));
            case Script.Recording recording -> recording(recording.file());
        };
    }

    /** The paths of the parts are made of what they sound like, so they will do. */
    static String ofJoined(List<Sound> parts) {
        return named("joined", parts.stream().map(Sound::path).collect(Collectors.joining("\n")));
    }

    /** A name that nobody can work out who does not have the key. */
    static String secret(String key, String name) {
        return named("secret", key, name);
    }

    /** By its time and size, for this is asked on event loops. */
    private static String recording(Path file) throws IOException {
        return named(
                "recording",
                file.toAbsolutePath().toString(),
                Files.getLastModifiedTime(file).toString(),
                Long.toString(Files.size(file)));
    }

    private static String named(String... parts) {
        MessageDigest digest = sha256();
        digest.update(TREATMENT.getBytes(StandardCharsets.UTF_8));
        for (String part : parts) {
            digest.update((byte) 0);
            digest.update(part.getBytes(StandardCharsets.UTF_8));
        }
        String name = HexFormat.of().formatHex(digest.digest(), 0, 16);
        return name.substring(0, 2) + "/" + name;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
