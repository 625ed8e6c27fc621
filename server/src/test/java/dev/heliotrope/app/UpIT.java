package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.pbx.RunningAsterisk;
import dev.heliotrope.pbx.TestAsterisk;
import dev.heliotrope.pbx.Tool;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code heliotrope up} as a process of its own: that it can be called, what ends it, and that nothing is left of it then. */
@Timeout(180)
class UpIT {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final List<ProcessHandle> started = new ArrayList<>();
    private Path folder;
    private Project project;

    @BeforeEach
    void prepare() throws IOException {
        // not a @TempDir, whose path may be too long for Asterisk's socket
        folder = Files.createTempDirectory("up");
        project =
                new Project(HOME, ShippedConfig.copied(HOME, folder), HOME.resolve("ivr-flows"), folder.resolve("run"));
    }

    @AfterEach
    void leaveNothing() throws IOException {
        started.forEach(ProcessHandle::destroyForcibly);
        Folder.remove(folder);
    }

    private Process up(List<String> by) throws IOException {
        // who runs the tests under nohup has every process of theirs ignore it
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=HUP"));
        command.addAll(by);
        List<String> up = ServerProcess.command(project, "up");
        if (by.contains("-c")) {
            command.addAll(List.of("exec " + String.join(" ", up), "/dev/null"));
        } else {
            command.addAll(up);
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        started.add(process.toHandle());
        await("up").atMost(PATIENCE).until(() -> said().contains("Ctrl-C stops everything."));
        process.descendants().forEach(started::add);
        assertThat(asterisk().isRunning()).isTrue();
        return process;
    }

    /** Who started it may have become it. */
    private static ProcessHandle java(Process up) {
        return Stream.concat(Stream.of(up.toHandle()), up.descendants())
                .filter(each -> each.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said"));
    }

    private RunningAsterisk asterisk() {
        return new RunningAsterisk(TestAsterisk.tools(), project.run());
    }

    /** To be asked only. */
    private ServerProcess server() {
        String http = Admission.admit(project, new PrintWriter(System.err, true))
                .settings()
                .server()
                .http()
                .toString();
        return new ServerProcess(project, http, folder.resolve("said"));
    }

    private void isAllGone() {
        await("the end of all").atMost(PATIENCE).until(() -> started.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(asterisk().isRunning()).isFalse();
    }

    /** As a newcomer types it, but to the port of this test, and hanging up at once. */
    @Test
    void theCallThatTheReadmePlacesIsInTheHistory() throws Exception {
        ProcessHandle java = java(up(List.of("setsid", "--wait")));
        List<String> call = new ArrayList<>(TestAsterisk.tools().command(Tool.SIPP));
        call.addAll(typedAfter("~/.cache/heliotrope/bin/sipp "));
        call.replaceAll(word -> word.equals("8000") ? "500" : word.replace("127.0.0.1:5160", sip()));
        Path said = folder.resolve("sipp");
        Process sipp = new ProcessBuilder(call)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        started.add(sipp.toHandle());
        assertThat(sipp.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(sipp.exitValue()).as(Files.readString(said)).isZero();
        await("the call in the history")
                .untilAsserted(() -> assertThat(history()).contains("+420222000111", "reception", "left the menu"));
        java.destroy();
        isAllGone();
    }

    /** The words of the README's one command that begins so. */
    private static List<String> typedAfter(String begin) throws IOException {
        String line = Files.readAllLines(HOME.resolve("README.md")).stream()
                .map(String::strip)
                .filter(each -> each.startsWith(begin))
                .findFirst()
                .orElseThrow();
        return List.of(line.substring(begin.length()).split(" ", -1));
    }

    private String sip() {
        return Admission.admit(project, new PrintWriter(System.err, true))
                .settings()
                .server()
                .asterisk()
                .sip()
                .toString();
    }

    private String history() throws IOException {
        List<String> typed = new ArrayList<>(typedAfter("./heliotrope history "));
        typed.addFirst("history");
        typed.addAll(List.of("--config", project.config().toString()));
        typed.addAll(List.of("--run-dir", project.run().toString()));
        StringWriter out = new StringWriter();
        Main.commandLine().setOut(new PrintWriter(out, true)).execute(typed.toArray(String[]::new));
        return out.toString();
    }

    /** The terminal is that of script(1), and gone with it. */
    @Test
    void aClosedTerminalStopsEverything() throws IOException {
        Process terminal = up(List.of("script", "-q", "-f", "-e", "-c"));
        assertThat(started).hasSizeGreaterThanOrEqualTo(3);
        terminal.destroyForcibly();
        isAllGone();
    }

    @Test
    void withoutATerminalAHangUpReadsTheFilesAgain() throws Exception {
        Process up = up(List.of("setsid", "--wait"));
        ProcessHandle java = java(up);
        new ProcessBuilder("kill", "-HUP", String.valueOf(java.pid()))
                .inheritIO()
                .start()
                .waitFor();
        ServerProcess server = server();
        await("the files read again").atMost(PATIENCE).until(() -> server.get("/metrics")
                .orElseThrow()
                .body()
                .contains("heliotrope_flow_reloads_total{result=\"taken\"} 1.0"));
        assertThat(asterisk().isRunning()).isTrue();
        java.destroy();
        isAllGone();
    }
}
