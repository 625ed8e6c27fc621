package dev.heliotrope.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What other users of a machine could read of a folder that they may enter. */
final class OpenToOthers {
    private static final Set<PosixFilePermission> READ =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
    private static final Set<PosixFilePermission> ENTER =
            Set.of(PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);

    private OpenToOthers() {}

    /** The files, relative to the folder; not what links lead to. */
    static Set<String> in(Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        collect(folder, folder, found);
        return found;
    }

    private static void collect(Path top, Path folder, Set<String> found) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path path : all.filter(each -> !Files.isSymbolicLink(each)).toList()) {
                Set<PosixFilePermission> may = Files.getPosixFilePermissions(path);
                if (Files.isDirectory(path)) {
                    if (ENTER.stream().anyMatch(may::contains)) {
                        collect(top, path, found);
                    }
                } else if (READ.stream().anyMatch(may::contains)) {
                    found.add(top.relativize(path).toString());
                }
            }
        }
    }
}
