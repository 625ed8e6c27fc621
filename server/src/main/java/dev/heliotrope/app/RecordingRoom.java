package dev.heliotrope.app;

import dev.heliotrope.pbx.PrivateFile;
import dev.heliotrope.session.Errands.Occasion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where messages and recordings lie: in folders that only their owner may enter, under names of ours. An Asterisk that runs as
 * another user, or on another machine, cannot write there.
 */
final class RecordingRoom {
    private static final Logger LOG = LoggerFactory.getLogger(RecordingRoom.class);
    private static final Pattern SAFE = Pattern.compile("/[A-Za-z0-9._/-]{1,380}");
    private static final Duration AGAIN = Duration.ofMillis(500);

    private final Path folder;
    private final Supplier<String> ids;

    RecordingRoom(Path folder, Supplier<String> ids) {
        this.folder = folder.toAbsolutePath().normalize();
        this.ids = ids;
    }

    Optional<String> place(String what, Occasion occasion) {
        Path file = folder.resolve(what).resolve(occasion.call() + "-" + ids.get());
        if (!SAFE.matcher(file.toString()).matches()) {
            LOG.error("recordings cannot lie in {}: Asterisk takes plain letters only", folder);
            return Optional.empty();
        }
        try {
            PrivateFile.shutFolder(folder);
            Files.createDirectories(file.getParent());
            return Optional.of(file.toString());
        } catch (IOException | UnsupportedOperationException e) {
            LOG.error("recordings cannot lie in {}: {}", folder, e.getMessage());
            return Optional.empty();
        }
    }

    /** Asterisk makes the file of a call's recording only with the first sound, so a second look is taken. */
    void keepPrivate(String place) {
        Path file = Path.of(place + ".wav");
        if (!restrict(file)) {
            java.util.concurrent.CompletableFuture.delayedExecutor(
                            AGAIN.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)
                    .execute(() -> restrict(file));
        }
    }

    private static boolean restrict(Path file) {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            return true;
        } catch (IOException | UnsupportedOperationException notThere) {
            LOG.debug("recording {} is not there yet", file.getFileName(), notThere);
            return false;
        }
    }
}
