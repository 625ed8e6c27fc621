package dev.heliotrope.pbx;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can go wrong with files, as one sentence; and taking folders away. */
public final class Disk {
    private Disk() {}

    /** {@code cause}, which came of writing there, for people. */
    public static PbxTrouble trouble(Path where, IOException cause) {
        String said = Optional.ofNullable(cause.getMessage()).orElse("").toLowerCase(Locale.ROOT);
        if (said.contains("no space left") || said.contains("quota")) {
            return new PbxTrouble("The disk is full: nothing more can be written under " + where + ".", cause);
        }
        if (cause instanceof AccessDeniedException || said.contains("read-only")) {
            return new PbxTrouble("Nothing may be written under " + where + " by this user.", cause);
        }
        if (cause instanceof FileAlreadyExistsException exists) {
            return new PbxTrouble(exists.getFile() + " is in the way: it is not a folder.", cause);
        }
        if (said.contains("not a directory")) {
            return new PbxTrouble("A file is in the way of the folder " + where + ".", cause);
        }
        return new PbxTrouble("Writing under " + where + " failed: " + cause.getMessage(), cause);
    }

    /** Takes a folder and all in it away, not following links; none there is fine. */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
