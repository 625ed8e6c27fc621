package dev.heliotrope.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
