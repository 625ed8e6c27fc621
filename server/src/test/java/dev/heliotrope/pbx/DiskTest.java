package dev.heliotrope.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an admin reads of a folder that cannot be used. */
class DiskTest {
    @TempDir
    private Path folder;

    @Test
    void aFileWhereAFolderShouldBeIsNamed() throws IOException {
        Path sounds = Files.createFile(folder.resolve("run")).resolve("sounds");
        IOException cause = catchThrowableOfType(IOException.class, () -> Files.createDirectory(sounds));
        assertThat(Disk.trouble(sounds, cause)).hasMessage("A file is in the way of the folder " + sounds + ".");
    }

    @Test
    void aFullDiskIsCalledSo() {
        IOException cause = new IOException(folder.resolve("a.wav") + ": No space left on device");
        assertThat(Disk.trouble(folder, cause))
                .hasMessage("The disk is full: nothing more can be written under " + folder + ".");
    }
}
