package dev.heliotrope.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heliotrope.pbx.PbxSettings.Patience;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Asterisk, started and stopped by us. */
class AsteriskIT {
    @Test
    void startsWithoutARedLineAndIsGoneOnceStopped() {
        AsteriskProcess process;
        try (TestAsterisk asterisk = TestAsterisk.start(TestAsterisk.freePort(), "201", "202")) {
            process = asterisk.process();
            assertThat(asterisk.complaints()).isEmpty();
            assertThat(asterisk.ask("pjsip show endpoints")).contains("201", "202", "trunk");
            assertThat(asterisk.ask("core show settings")).contains("heliotrope");
        }
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void saysInASentenceThatAPortIsTaken(@TempDir Path run) throws IOException {
        PbxSettings settings = TestAsterisk.settings(TestAsterisk.freePort(), Patience.DEFAULT, "201");
        try (ServerSocket other = new ServerSocket(settings.ports().ami(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() ->
                            AsteriskProcess.start(TestAsterisk.tools(), Path.of("..", "dialplans"), run, settings))
                    .isInstanceOf(PbxTrouble.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + " on 127.0.0.1")
                    .hasMessageContaining("manager interface");
        }
    }

    @Test
    void isFoundAndStoppedByItsRunFolderAlone() {
        try (TestAsterisk asterisk = TestAsterisk.start(TestAsterisk.freePort(), "201")) {
            RunningAsterisk found = new RunningAsterisk(asterisk.toolbox(), asterisk.run());
            assertThat(found.status())
                    .hasValueSatisfying(lines -> assertThat(lines.getFirst()).startsWith("Asterisk "));
            PbxSettings same = TestAsterisk.settings(TestAsterisk.freePort(), Patience.DEFAULT, "201");
            assertThatThrownBy(() ->
                            AsteriskProcess.start(asterisk.toolbox(), Path.of("..", "dialplans"), asterisk.run(), same))
                    .isInstanceOf(PbxTrouble.class)
                    .hasMessageContaining("running from " + asterisk.run() + " already");
            found.stop();
            assertThat(asterisk.process().isAlive()).isFalse();
            assertThat(found.status()).isEmpty();
            assertThatThrownBy(found::stop).hasMessage("No Asterisk is running from " + asterisk.run() + ".");
        }
    }

    /** As one that waits for a dead disk is. */
    @Test
    void holdsUpNobodyWhoAsksForItWhenItIsFrozen() throws Exception {
        try (TestAsterisk asterisk = TestAsterisk.start(TestAsterisk.freePort(), "201")) {
            RunningAsterisk found = new RunningAsterisk(asterisk.toolbox(), asterisk.run());
            signal("STOP", asterisk);
            assertThatThrownBy(found::status)
                    .isInstanceOf(PbxTrouble.class)
                    .hasMessageContaining(asterisk.run() + " does not answer")
                    .hasMessageEndingWith("kill -9 " + processOf(asterisk) + ".");
            signal("CONT", asterisk);
        }
    }

    private static void signal(String name, TestAsterisk asterisk) throws Exception {
        new ProcessBuilder("kill", "-" + name, processOf(asterisk))
                .inheritIO()
                .start()
                .waitFor();
    }

    private static String processOf(TestAsterisk asterisk) throws IOException {
        return Files.readString(asterisk.run().resolve("asterisk.pid")).strip();
    }

    @Test
    void startsFromAFolderThatIsTooDeepForItsSocket(@TempDir Path folder) {
        Path deep = folder.resolve("deep".repeat(30));
        PbxSettings settings = TestAsterisk.settings(TestAsterisk.freePort(), Patience.DEFAULT, "201");
        try (AsteriskProcess asterisk =
                AsteriskProcess.start(TestAsterisk.tools(), Path.of("..", "dialplans"), deep, settings)) {
            assertThat(asterisk.ask("core show version")).startsWith("Asterisk ");
            assertThat(asterisk.complaints()).isEmpty();
        }
    }
}
