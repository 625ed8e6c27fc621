package dev.heliotrope.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes out of the cache what nobody has asked for in a long time: words that are not said any more, drafts left by a crash. */
final class UnusedSounds {
    /** What {@link SoundStore} makes, and nothing else that somebody may have put beside it. */
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{32}\\.wav(16)?|\\.draft.*\\.tmp|.*\\.unused");

    private final Path folder;
    private final Instant before;

    UnusedSounds(Path folder, Instant before) {
        this.folder = folder;
        this.before = before;
    }

    /** Gives how many files are gone. Blocks. */
    int remove() throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        int removed = 0;
        for (Path file : old()) {
            removed += isRemoved(file) ? 1 : 0;
        }
        return removed;
    }

    private List<Path> old() throws IOException {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(
                            file -> OURS.matcher(file.getFileName().toString()).matches())
                    .filter(this::isOld)
                    .toList();
        }
    }

    private boolean isOld(Path file) {
        return Files.isRegularFile(file) && file.toFile().lastModified() < before.toEpochMilli();
    }

    /** Moved away first and looked at again: a call may ask for it in this very moment, which makes it new. */
    private boolean isRemoved(Path file) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".unused");
        try {
            Files.move(file, aside);
        } catch (NoSuchFileException gone) {
            return false; // another process tidies up, too
        }
        if (isOld(aside)) {
            return Files.deleteIfExists(aside);
        }
        Files.move(aside, file);
        return false;
    }
}
