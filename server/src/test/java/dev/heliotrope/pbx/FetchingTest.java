package dev.heliotrope.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What apt says while it fetches; its lines are those of apt 2.6 and 3.0. */
class FetchingTest {
    private static final String PACKAGE =
            "Get:14 http://mirror.example/debian forky/main amd64 libicu78 amd64 78.1-1 [9,500 kB]";

    private final List<String> told = new ArrayList<>();

    private void says(String... lines) {
        Fetching fetching = new Fetching("Getting packages", told::add);
        List.of(lines).forEach(fetching);
    }

    @Test
    void howMuchOfWhichFile() {
        says(
                "dlstatus:1:0.0000:Retrieving file 1 of 118",
                PACKAGE,
                "dlstatus:14:12.3456:Retrieving file 14 of 118 (3min 2s remaining)");
        assertThat(told)
                .containsExactly(
                        "Getting packages: 0 %, file 1 of 118",
                        "Getting packages: 12 %, file 14 of 118 (libicu78, 9,500 kB)");
    }

    @Test
    void theListsOfPackagesAreFilesToo() {
        says("Get:1 http://mirror.example/debian forky InRelease [140 kB]", "dlstatus:1:50:Retrieving file 1 of 2");
        says(
                "Get:2 http://mirror.example/debian forky/main amd64 Packages [9,812 kB]",
                "dlstatus:2:70.1:Retrieving file 2 of 2");
        assertThat(told)
                .containsExactly(
                        "Getting packages: 50 %, file 1 of 2 (InRelease, 140 kB)",
                        "Getting packages: 70 %, file 2 of 2 (Packages, 9,812 kB)");
    }

    @Test
    void aMirrorThatIsSlowIsToldOfWhileItIs(@TempDir Path folder) throws IOException {
        Path apt = Files.writeString(folder.resolve("apt-get"), """
                #!/bin/sh
                case "$*" in *Status-Fd=1*) ;; *) exit 3 ;; esac
                echo 'dlstatus:1:3.0:Retrieving file 1 of 9'
                echo 'E: Connection timed out'
                echo 'dlstatus:1:3.0:Retrieving file 1 of 9'
                exit 100
                """);
        Files.setPosixFilePermissions(apt, PosixFilePermissions.fromString("rwx------"));
        Files.createDirectory(folder.resolve("packages"));
        DebianArchive archive = new DebianArchive(apt.toString(), folder, Architecture.AMD64);
        PbxTrouble[] trouble = new PbxTrouble[1];
        try {
            archive.download(List.of("asterisk"), new Fetching("Getting packages", told::add));
        } catch (PbxTrouble known) {
            trouble[0] = known;
        }
        assertThat(told).hasSize(2).containsOnly("Getting packages: 3 %, file 1 of 9");
        assertThat(trouble[0]).hasMessageContaining("cannot be reached").hasMessageNotContaining("dlstatus");
    }
}
