package dev.heliotrope.app;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that an option names, and that is written when all is done: what stands in its way is told before. */
final class FileToWrite {
    private FileToWrite() {}

    /** @throws Refused with exit code 2 where it cannot be */
    static void check(String option, Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
            throw new Refused(
                    2, option + " must be a file in a folder that is there, found " + Shown.line(file.toString()));
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new Refused(2, option + " must be a file that may be written, found " + Shown.line(file.toString()));
        }
    }
}
