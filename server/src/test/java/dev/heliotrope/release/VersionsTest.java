package dev.heliotrope.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionsTest {
    @TempDir
    private Path folder;

    private Versions versions;

    @BeforeEach
    void open() {
        versions = new Versions(folder.resolve("versions"));
    }

    private Path source(String text) throws IOException {
        return Files.writeString(folder.resolve("source"), text);
    }

    @Test
    void aTextStaysWhenTheFileChanges() throws IOException {
        versions.keep("reception", "abcdef012345", source("first"), Versions.Beside.NOTHING);
        source("second");

        assertThat(versions.find("reception", "abcdef012345"))
                .hasValueSatisfying(file -> assertThat(file).hasContent("first"));
    }

    @Test
    void whatIsKeptIsNeverWrittenOver() throws IOException {
        versions.keep("reception", "abcdef012345", source("first"), Versions.Beside.NOTHING);
        versions.keep("reception", "abcdef012345", source("second"), Versions.Beside.NOTHING);

        assertThat(versions.of("reception")).singleElement().satisfies(kept -> assertThat(kept.file())
                .hasContent("first"));
    }

    @Test
    void aVersionIsFoundByItsBeginning() throws IOException {
        versions.keep("reception", "abcdef012345", source("first"), Versions.Beside.NOTHING);
        versions.keep("reception", "abc123012345", source("second"), Versions.Beside.NOTHING);

        assertThat(versions.like("reception", "abcd")).hasSize(1);
        assertThat(versions.like("reception", "abc")).hasSize(2);
        assertThat(versions.flows()).containsExactly("reception");
    }

    private static Versions.Beside saying(String hash, String text, List<String> asked) {
        return new Versions.Beside(Map.of(), Optional.of(new Versions.Words(hash, () -> {
            asked.add(text);
            return text;
        })));
    }

    @Test
    void wordsThatManyVersionsSayAreWrittenOnce() throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        Keeping both = versions.keeping();
        both.version("reception", "abcdef012345", source("text"), saying("aaaaaa", "hello", asked));
        both.version("billing", "bbbbbb012345", source("text"), saying("aaaaaa", "hello", asked));
        both.finish();
        versions.keep("billing", "cccccc012345", source("text"), saying("aaaaaa", "hello", asked));

        assertThat(asked).containsExactly("hello");
        assertThat(versions.words("billing", "cccccc012345")).hasValueSatisfying(words -> assertThat(words)
                .hasContent("hello")
                .satisfies(file -> assertThat(Files.isSameFile(
                                file,
                                versions.words("reception", "abcdef012345").orElseThrow()))
                        .isTrue()));
    }

    @Test
    void whatCannotBeKeptLeavesNothingBehind() throws IOException {
        Path good = source("text");
        Keeping both = versions.keeping();
        both.version(
                "reception", "abcdef012345", good, new Versions.Beside(Map.of("billing", "bbbbbb"), Optional.empty()));
        both.version("billing", "bbbbbb012345", folder.resolve("gone"), Versions.Beside.NOTHING);

        assertThatThrownBy(both::finish).isInstanceOf(IOException.class);
        assertThat(versions.find("reception", "abcdef012345")).isEmpty();
        try (Stream<Path> left = Files.walk(folder.resolve("versions"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void whatAVersionCallsIsThereWithIt() throws IOException {
        Map<String, String> calls = Map.of("billing", "bbbbbb", "identify", "cccccc");
        versions.keep("reception", "abcdef012345", source("text"), new Versions.Beside(calls, Optional.empty()));

        assertThat(versions.calls("reception", "abcdef012345")).isEqualTo(calls);
        assertThat(versions.words("reception", "abcdef012345")).isEmpty();
    }

    /** Both words come from outside: the version from a channel's variable. */
    @ParameterizedTest
    @CsvSource({"../../etc, abcdef", "reception, ../abcdef", "reception, ''", "'', abcdef", "reception, ABCDEF"})
    void whatIsNoNameIsNoPath(String flow, String version) throws IOException {
        Path text = source("text");

        assertThat(versions.find(flow, version)).isEmpty();
        assertThatThrownBy(() -> versions.keep(flow, version, text, Versions.Beside.NOTHING))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(folder.resolve("versions")).doesNotExist();
    }
}
