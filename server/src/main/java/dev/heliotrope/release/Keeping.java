package dev.heliotrope.release;

import dev.heliotrope.release.Versions.Beside;
import dev.heliotrope.release.Versions.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Versions and recordings that are kept together, which costs little more than to keep one. What is named first is there first; the
 * words that hundreds of versions say are kept once.
 */
public final class Keeping {
    private final Versions versions;
    private final Placing placing = new Placing();

    Keeping(Versions versions) {
        this.versions = versions;
    }

    /** Nothing is done for a version that is there. What is beside it is there before the text is. */
    public void version(String flow, String version, Path source, Beside beside) {
        Path file = versions.file(flow, version);
        if (Files.exists(file)) {
            return;
        }
        if (!beside.calls().isEmpty()) {
            placing.write(file.resolveSibling(Versions.CALLS), () -> bytes(calls(beside.calls())));
        }
        beside.words().ifPresent(words -> words(words, file.resolveSibling(Versions.WORDS)));
        placing.write(file, () -> Files.readAllBytes(source));
    }

    private void words(Words words, Path file) {
        Path shared = versions.shared(words.hash());
        placing.write(shared, () -> bytes(words.text().get()));
        placing.link(file, shared);
    }

    /** Nothing is done for one that is there. */
    public void recording(String hash, Path source) {
        placing.write(versions.recording(hash), () -> Files.readAllBytes(source));
    }

    /** All is on the disk when this returns. */
    public void finish() throws IOException {
        placing.finish();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String calls(Map<String, String> calls) {
        return new TreeMap<>(calls)
                .entrySet().stream()
                        .map(call -> call.getKey() + " " + call.getValue() + "\n")
                        .collect(Collectors.joining());
    }
}
