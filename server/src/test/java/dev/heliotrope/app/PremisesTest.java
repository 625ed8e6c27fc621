package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PremisesTest {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    @Test
    void aNumberWhoseFlowIsNotLoadedIsNoticed(@TempDir Path run) {
        Project project = new Project(HOME, HOME.resolve("config"), HOME.resolve("ivr-flows"), run);
        Snapshot shipped = new Loading(project).load().snapshot().orElseThrow();
        Snapshot empty =
                new Snapshot(shipped.settings(), Map.of(), shipped.prompts(), shipped.articles(), shipped.origin());

        assertThat(Premises.of(shipped).answersAllNumbers()).isTrue();
        assertThat(Premises.of(empty).answersAllNumbers()).isFalse();
    }
}
