package dev.heliotrope.pbx;

import static java.nio.file.Files.getPosixFilePermissions;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTest {
    private static final Set<PosixFilePermission> OPEN = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> SHUT = PosixFilePermissions.fromString("rwx------");

    @TempDir
    private Path folder;

    @Test
    void anOpenRunFolderStaysAsItIsAndWhatAsteriskWritesThereIsShut() throws IOException {
        Path run = open(folder.resolve("run"));
        open(run.resolve("spool"));
        new RunFolder(run).create();
        assertThat(getPosixFilePermissions(run)).isEqualTo(OPEN);
        for (String inside : new String[] {"etc", "var", "spool", "log"}) {
            assertThat(getPosixFilePermissions(run.resolve(inside))).as(inside).isEqualTo(SHUT);
        }
    }

    @Test
    void aNewRunFolderIsShut() throws IOException {
        Path run = folder.resolve("run");
        new RunFolder(run).create();
        assertThat(getPosixFilePermissions(run)).isEqualTo(SHUT);
    }

    @Test
    void whatTheOwnerHasShutEvenFurtherStaysSo() throws IOException {
        Path further = Files.createDirectory(folder.resolve("further"));
        Files.setPosixFilePermissions(further, PosixFilePermissions.fromString("r-x------"));
        PrivateFile.shutFolder(further);
        assertThat(getPosixFilePermissions(further)).isEqualTo(PosixFilePermissions.fromString("r-x------"));
    }

    private static Path open(Path folder) throws IOException {
        return Files.setPosixFilePermissions(Files.createDirectory(folder), OPEN);
    }
}
