package dev.heliotrope.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path run;

    @Test
    void areMadeOnceAndKeptFromThenOn() {
        Secrets first = Secrets.in(run, List.of("201"));
        Secrets second = Secrets.in(run, List.of("201", "202"));
        assertThat(second.ami()).isEqualTo(first.ami()).hasSize(32);
        assertThat(second.agi()).isEqualTo(first.agi()).isNotEqualTo(first.ami());
        assertThat(second.phones())
                .containsEntry("201", first.phones().get("201"))
                .containsKey("202");
        assertThat(second.phones().get("202")).isNotEqualTo(second.phones().get("201"));
    }

    @Test
    void areReadableByTheirOwnerOnly() throws IOException {
        Secrets.in(run, List.of("201"));
        try (var files = Files.list(run)) {
            assertThat(files.toList()).isNotEmpty().allSatisfy(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void areMadeInAFolderThatIsNotThereYet(@TempDir Path above) {
        Path run = above.resolve("run");
        assertThat(Secrets.in(run, List.of("101"))).isEqualTo(Secrets.in(run, List.of("101")));
    }

    @Test
    void areNotTheSameInAnotherFolder(@TempDir Path other) {
        assertThat(Secrets.in(run, List.of()).ami())
                .isNotEqualTo(Secrets.in(other, List.of()).ami());
    }

    @Test
    void doNotGetIntoALog() {
        Secrets secrets = Secrets.in(run, List.of("201"));
        assertThat(secrets.toString())
                .doesNotContain(secrets.ami(), secrets.agi(), secrets.phones().get("201"));
    }
}
