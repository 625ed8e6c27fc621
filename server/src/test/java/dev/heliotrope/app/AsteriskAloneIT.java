package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.config.Address;
import dev.heliotrope.pbx.RunningAsterisk;
import dev.heliotrope.pbx.TestAsterisk;
import dev.heliotrope.pbx.Tool;
import dev.heliotrope.pbx.Toolbox;
import dev.heliotrope.softphone.Baresip;
import dev.heliotrope.softphone.Call;
import dev.heliotrope.softphone.Options;
import dev.heliotrope.softphone.SipAccount;
import dev.heliotrope.softphone.Softphone;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code heliotrope asterisk start} where no server ever was: what its callers get. */
@Timeout(120)
class AsteriskAloneIT {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private final Toolbox tools = TestAsterisk.tools();
    private Path folder;
    private Project project;
    private Address sip;

    @BeforeEach
    void start() throws Exception {
        // not a @TempDir, whose path may be too long for Asterisk's socket
        folder = Files.createTempDirectory("alone");
        project =
                new Project(HOME, ShippedConfig.copied(HOME, folder), HOME.resolve("ivr-flows"), folder.resolve("run"));
        sip = Admission.admit(project, new PrintWriter(System.err, true))
                .settings()
                .server()
                .asterisk()
                .sip();
        Path said = folder.resolve("said");
        Process start = new ProcessBuilder(ServerProcess.command(project, "asterisk", "start"))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(start.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(start.exitValue()).as(Files.readString(said)).isZero();
    }

    @AfterEach
    void stop() throws IOException {
        new RunningAsterisk(tools, project.run()).stop();
        Folder.remove(folder);
    }

    @Test
    void aCallerHearsTheApologyBeforeTheyWait() throws IOException {
        Baresip baresip = new Baresip(tools.command(Tool.BARESIP), tools.baresipModules());
        try (Softphone phone = Softphone.start(
                baresip,
                SipAccount.caller("+420601000001", sip.host(), sip.port()),
                Options.recordingTo(folder.resolve("heard")))) {
            Call call = phone.dial("+420222000111");
            call.awaitEstablished(TestHouse.SOON);
            TestCaller.awaitSound(
                    "the apology", call, project.sounds().resolve("en/heliotrope/apology.wav"), Duration.ZERO);
        }
    }
}
