package dev.heliotrope.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heliotrope.release.Versions.Beside;
import dev.heliotrope.release.Versions.Words;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept in haste is one file until it is in its place; whoever comes next, after a kill too, must not miss any of it. */
class BundlesTest {
    private static final int MANY = Keeping.FEW + 1;

    @TempDir
    private Path folder;

    private Versions versions;

    @BeforeEach
    void open() {
        versions = new Versions(folder.resolve("versions"));
    }

    private void keepInHaste(int flows) throws IOException {
        Path source = Files.writeString(folder.resolve("source"), "text");
        Keeping keeping = versions.keeping();
        for (int flow = 0; flow < flows; flow++) {
            Map<String, String> calls = flow == 0 ? Map.of("flow-1", "abcdef") : Map.of();
            keeping.version(
                    "flow-" + flow,
                    "abcdef",
                    source,
                    new Beside(calls, Optional.of(new Words("aaaaaa", () -> "hello"))));
        }
        keeping.finishInHaste();
        // what is kept is the text of that moment
        Files.writeString(source, "another");
    }

    private static List<Path> files(Path below) throws IOException {
        if (!Files.exists(below)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void manyAreOneFileAndFoundAllTheSame() throws IOException {
        keepInHaste(MANY);

        assertThat(files(versions.folder())).isEmpty();
        assertThat(files(folder.resolve("hasty"))).hasSize(1);
        Versions afterKill = new Versions(versions.folder());
        assertThat(afterKill.find("flow-7", "abcdef"))
                .hasValueSatisfying(file -> assertThat(file).hasContent("text"));
        assertThat(afterKill.calls("flow-0", "abcdef")).containsEntry("flow-1", "abcdef");
        assertThat(afterKill.words("flow-1", "abcdef")).hasValueSatisfying(words -> assertThat(words)
                .hasContent("hello")
                .satisfies(file -> assertThat(Files.isSameFile(
                                file, afterKill.words("flow-2", "abcdef").orElseThrow()))
                        .isTrue()));
        assertThat(files(folder.resolve("hasty"))).isEmpty();
    }

    @Test
    void whoListsThemSeesThemAll() throws IOException {
        keepInHaste(MANY);

        assertThat(versions.flows()).hasSize(MANY);
        keepInHaste(MANY);
        assertThat(versions.of("flow-3")).hasSize(1);
    }

    @Test
    void aFewAreInTheirPlacesAtOnce() throws IOException {
        keepInHaste(3);

        assertThat(files(folder.resolve("hasty"))).isEmpty();
        assertThat(versions.folder().resolve("flow-2/abcdef/flow-2.flow.yaml")).hasContent("text");
    }

    @Test
    void whatAKillLeftHalfDoneIsFinished() throws IOException {
        keepInHaste(MANY);
        Path bundle = files(folder.resolve("hasty")).getFirst();
        byte[] whole = Files.readAllBytes(bundle);
        versions.settle();
        Files.delete(versions.file("flow-5", "abcdef"));
        Files.write(bundle, whole);

        assertThat(versions.find("flow-5", "abcdef")).isPresent();
        assertThat(files(folder.resolve("hasty"))).isEmpty();
    }

    @Test
    void ofWhatCannotBeReadNothingIsKept() throws IOException {
        Keeping keeping = versions.keeping();
        for (int flow = 0; flow < MANY; flow++) {
            keeping.version("flow-" + flow, "abcdef", folder.resolve("gone"), Beside.NOTHING);
        }

        assertThatThrownBy(keeping::finishInHaste).isInstanceOf(IOException.class);
        assertThat(versions.flows()).isEmpty();
        assertThat(files(folder)).isEmpty();
    }

    @Test
    void aBundleWritesNowhereElse() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(1);
        out.writeUTF("../outside");
        out.writeBoolean(true);
        out.writeInt(0);
        Files.createDirectories(folder.resolve("root/hasty"));
        Files.write(folder.resolve("root/hasty/evil.bundle"), bytes.toByteArray());
        Versions below = new Versions(folder.resolve("root/versions"));

        assertThatThrownBy(below::settle).isInstanceOf(IOException.class).hasMessageContaining("outside");
        assertThat(folder.resolve("outside")).doesNotExist();
        assertThat(below.find("flow-1", "abcdef")).isEmpty();
    }
}
