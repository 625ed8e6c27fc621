package dev.heliotrope.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolboxTest {
    @TempDir
    private Path folder;

    @Test
    void takesWhatIsOnThePath() throws IOException {
        Path program = program("bin/asterisk", "#!/bin/sh\necho Asterisk 20.6.0\n");
        assertThat(toolbox().command(Tool.ASTERISK)).containsExactly(program.toString());
    }

    @Test
    void passesAnAsteriskByThatIsTooOldAndRunsTheOneInTheTreeWithItsOwnLibraries() throws IOException {
        program("bin/asterisk", "#!/bin/sh\necho Asterisk 16.28.0~dfsg\n");
        program("tree/usr/sbin/asterisk", "");
        List<String> command = toolbox().command(Tool.ASTERISK);
        assertThat(command.getFirst()).contains("/tree/usr/lib/").contains("ld-linux-");
        assertThat(command).contains("--library-path");
        assertThat(command.getLast())
                .isEqualTo(folder.resolve("tree/usr/sbin/asterisk").toString());
    }

    @Test
    void whatIsInTheTreeIsRunByOneFileToo() throws Exception {
        Path loader = Root.tree(folder.resolve("tree"))
                .libraries()
                .resolve(Architecture.ofThisMachine().loader());
        program(folder.relativize(loader).toString(), "#!/bin/sh\nshift 2\necho ran \"$@\"\n");
        program("tree/usr/bin/sipp", "");
        Path sipp = toolbox().program(Tool.SIPP);
        Output output = Output.of(List.of(sipp.toString(), "two words", "-v"));
        assertThat(output.text()).isEqualTo("ran " + folder.resolve("tree/usr/bin/sipp") + " two words -v");
    }

    @Test
    void tellsTheTreesSpeechEngineWhereItsVoicesAre() throws IOException {
        program("tree/usr/bin/espeak-ng", "");
        assertThat(toolbox().command(Tool.ESPEAK).getLast()).startsWith("--path=" + folder.resolve("tree"));
    }

    @Test
    void saysHowToGetWhatIsMissing() {
        assertThat(toolbox().has(Tool.SIPP)).isFalse();
        assertThatThrownBy(() -> toolbox().command(Tool.SIPP))
                .isInstanceOf(PbxTrouble.class)
                .hasMessageContaining("sipp")
                .hasMessageContaining("heliotrope asterisk install");
    }

    private Toolbox toolbox() {
        return new Toolbox(folder.resolve("bin") + "::relative", folder.resolve("tree"));
    }

    private Path program(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
