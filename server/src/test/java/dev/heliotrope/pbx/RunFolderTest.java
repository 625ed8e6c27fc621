package dev.heliotrope.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    private static final int LONGEST_SOCKET_ADDRESS = 107;

    @TempDir
    private Path folder;

    @Test
    void theSocketIsInTheFolderWhereItsAddressFits() {
        RunFolder run = new RunFolder(Path.of("/srv/heliotrope/run"));
        assertThat(run.controlSocket()).isEqualTo(Path.of("/srv/heliotrope/run/asterisk.ctl"));
    }

    @Test
    void theSocketOfADeepFolderIsElsewhereAndPrivateToThatFolder() {
        RunFolder deep = new RunFolder(folder.resolve("d".repeat(120)));
        RunFolder other = new RunFolder(folder.resolve("e".repeat(120)));
        assertThat(deep.controlSocket().toString().length()).isLessThanOrEqualTo(LONGEST_SOCKET_ADDRESS);
        assertThat(deep.socketFolder()).isNotEqualTo(other.socketFolder());
    }

    @Test
    void aLinkWhereTheSocketFolderShouldBeIsNotFollowed() throws IOException {
        RunFolder deep = new RunFolder(folder.resolve("f".repeat(120)));
        Path trap = Files.createSymbolicLink(deep.socketFolder(), Files.createDirectory(folder.resolve("trap")));
        try {
            assertThatThrownBy(deep::create)
                    .isInstanceOf(PbxTrouble.class)
                    .hasMessageContaining("belongs to somebody else");
        } finally {
            Files.delete(trap);
        }
    }

    @Test
    void aFolderThatAConfigurationFileCannotNameIsRefused() {
        assertThatThrownBy(() -> ConfText.path(folder.resolve("a;b")))
                .isInstanceOf(PbxTrouble.class)
                .hasMessageContaining("a;b");
    }

    @Test
    void addressesAreAddresses() {
        assertThatThrownBy(() -> new Addresses("127.0.0.1", "127.0.0.1", "agi.example\n[x]", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Addresses("::1", "127.0.0.1", "agi.example", List.of("192.0.2.0/24")).trunk())
                .containsExactly("192.0.2.0/24");
    }
}
