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
    /** The disk takes so many side by side in little more time than one bundle of them. */
    static final int FEW = 64;

    private final Versions versions;
    private final Placing placing = new Placing();
    private final Placing recordings = new Placing();

    Keeping(Versions versions) {
        this.versions = versions;
    }

    /** Whether it is in its place, so that nothing would be done for it. */
    public boolean has(String flow, String version) {
        return Files.exists(versions.file(flow, version));
    }

    /** Nothing is done for a version that is there. What is beside it is there before the text is. */
    public void version(String flow, String version, Path source, Beside beside) {
        if (has(flow, version)) {
            return;
        }
        Path file = versions.file(flow, version);
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
        recordings.write(versions.recording(hash), () -> Files.readAllBytes(source));
    }

    /** All is on the disk, each in its place, when this returns. */
    public void finish() throws IOException {
        recordings.finish();
        placing.finish();
    }

    /**
     * All is on the disk when this returns, but many texts in one file, for which the disk is waited for once; {@link Versions#settle}
     * puts each in its place. A few are there at once, and so are recordings, which may be large and seldom are new.
     */
    public void finishInHaste() throws IOException {
        recordings.finish();
        if (placing.files().size() > FEW) {
            new Bundles(versions).write(placing.files());
        } else {
            placing.finish();
        }
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
