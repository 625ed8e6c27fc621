package dev.heliotrope.asterisk.agi;

import dev.heliotrope.pbx.TestAsterisk;
import dev.heliotrope.pbx.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An agent's phone played by SIPp: registers, then takes one call. */
final class SippPhone implements AutoCloseable {
    private final Process phone;

    private SippPhone(Process phone) {
        this.phone = phone;
    }

    /** Answers, talks and hangs up. */
    static SippPhone registered(TestAsterisk asterisk, String extension, Duration talk)
            throws IOException, InterruptedException {
        return registered(asterisk, extension, "talk.xml", "-aa", "-d", String.valueOf(talk.toMillis()));
    }

    /** Rings and is told to decline: 603. */
    static SippPhone declining(TestAsterisk asterisk, String extension) throws IOException, InterruptedException {
        return registered(asterisk, extension, "decline.xml", "-aa");
    }

    private static SippPhone registered(TestAsterisk asterisk, String extension, String scenario, String... options)
            throws IOException, InterruptedException {
        int port = TestAsterisk.freePort();
        String password = asterisk.secrets().phones().get(extension);
        Process register = sipp(asterisk, port, "register.xml", "-s", extension, "-au", extension, "-ap", password);
        if (!register.waitFor(20, TimeUnit.SECONDS) || register.exitValue() != 0) {
            register.destroyForcibly();
            throw new AssertionError("the phone " + extension + " could not register");
        }
        List<String> all = new ArrayList<>(List.of("-s", extension));
        all.addAll(List.of(options));
        return new SippPhone(sipp(asterisk, port, scenario, all.toArray(String[]::new)));
    }

    private static Process sipp(TestAsterisk asterisk, int port, String scenario, String... options)
            throws IOException {
        List<String> command = new ArrayList<>(asterisk.toolbox().command(Tool.SIPP));
        command.addAll(List.of("127.0.0.1:" + asterisk.ports().sip(), "-i", "127.0.0.1", "-p", String.valueOf(port)));
        command.addAll(
                List.of("-sf", Path.of("src/test/resources/sipp", scenario).toString(), "-m", "1"));
        command.addAll(List.of("-nostdin", "-timeout", "60"));
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Override
    public void close() {
        phone.destroyForcibly();
    }
}
