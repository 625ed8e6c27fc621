package dev.heliotrope.softphone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one call heard. baresip's module sndfile writes {@code dump-DATE-TIME-dec.wav}, to the second, so that a call shortly
 * after another would write over it: a finished one is renamed at once.
 */
final class Recording {
    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);

    private final Path folder;
    private volatile @Nullable Path file;

    Recording(Path folder) {
        this.folder = folder;
    }

    Path file() throws IOException {
        Path known = file;
        if (known != null) {
            return known;
        }
        return growing().orElseThrow(() -> new IOException("nothing was recorded in " + folder));
    }

    private Optional<Path> growing() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(path -> path.getFileName().toString().matches("dump-.*-dec\\.wav"))
                    .max(Comparator.naturalOrder());
        }
    }

    void finish() {
        try {
            Optional<Path> last = growing();
            if (last.isPresent()) {
                file = Files.move(last.get(), unused());
            }
            dropWhatWasSaid();
        } catch (IOException e) {
            LOG.warn("recording could not be kept: {}", e.toString());
        }
    }

    /** Recordings of an earlier phone in the same folder stay. */
    private Path unused() {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> folder.resolve("call-%03d-heard.wav".formatted(number)))
                .filter(path -> !Files.exists(path))
                .findFirst()
                .orElseThrow();
    }

    private void dropWhatWasSaid() throws IOException {
        try (var said = Files.newDirectoryStream(folder, "dump-*-enc.wav")) {
            for (Path path : said) {
                Files.delete(path);
            }
        }
    }
}
