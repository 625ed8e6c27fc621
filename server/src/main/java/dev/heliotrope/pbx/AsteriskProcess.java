package dev.heliotrope.pbx;

import dev.heliotrope.routing.Agent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** An Asterisk that we have started, with its configuration rendered into a run folder. Closing it stops it. */
public final class AsteriskProcess implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(30);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);
    private static final long BETWEEN_LOOKS_MS = 30;
    private static final long LEAST_SPACE = 50L << 20;

    private final Process process;
    private final RunFolder run;
    private final AsteriskConsole console;
    private final Secrets secrets;

    private AsteriskProcess(Process process, RunFolder run, AsteriskConsole console, Secrets secrets) {
        this.process = process;
        this.run = run;
        this.console = console;
        this.secrets = secrets;
    }

    /**
     * Renders {@code templates} into the run folder, starts Asterisk there and waits until it takes calls.
     *
     * @throws PbxTrouble a port taken, no Asterisk, no space, or Asterisk's own complaint: in one sentence
     */
    public static AsteriskProcess start(Toolbox tools, Path templates, Path runFolder, PbxSettings settings) {
        RunFolder run = new RunFolder(runFolder);
        AsteriskConsole console = new AsteriskConsole(tools, run);
        Root root = tools.root(Tool.ASTERISK);
        requireNoneRunning(run, console);
        FreePorts.require(settings);
        try {
            Secrets secrets = prepare(templates, run, settings, root);
            AsteriskProcess asterisk = new AsteriskProcess(launch(run, console), run, console, secrets);
            asterisk.awaitFullyBooted();
            return asterisk;
        } catch (IOException e) {
            throw Disk.trouble(run.path(), e);
        }
    }

    private static void requireNoneRunning(RunFolder run, AsteriskConsole console) {
        if (console.answers()) {
            throw new PbxTrouble(
                    "An Asterisk is running from " + run.path() + " already, perhaps that of another `./heliotrope up`;"
                            + " `./heliotrope asterisk stop` ends it and its calls.");
        }
    }

    private static Secrets prepare(Path templates, RunFolder run, PbxSettings settings, Root root) throws IOException {
        run.create();
        if (Files.getFileStore(run.path()).getUsableSpace() < LEAST_SPACE) {
            throw new IOException("No space left");
        }
        Secrets secrets = Secrets.in(
                run.path(), settings.agents().stream().map(Agent::extension).toList());
        new Rendering(templates, run, settings, secrets).render(root);
        SoundLinks.lay(run, root, settings);
        Music.into(run.music());
        return secrets;
    }

    private static Process launch(RunFolder run, AsteriskConsole console) throws IOException {
        Files.deleteIfExists(run.controlSocket());
        return new ProcessBuilder(console.command("-f"))
                .directory(run.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(run.console().toFile())
                .start();
    }

    private void awaitFullyBooted() throws IOException {
        Instant giveUp = Instant.now().plus(LONGEST_START);
        while (!console.isFullyBooted()) {
            if (ended(BETWEEN_LOOKS_MS)) {
                throw new PbxTrouble("Asterisk did not start: " + lastComplaint());
            }
            if (Instant.now().isAfter(giveUp)) {
                process.destroyForcibly();
                throw new PbxTrouble("Asterisk was not ready after " + LONGEST_START.toSeconds() + " seconds: see "
                        + run.messages() + ".");
            }
        }
    }

    private boolean ended(long afterMs) {
        try {
            return process.waitFor(afterMs, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return true;
        }
    }

    private String lastComplaint() throws IOException {
        List<String> complaints = Complaints.in(run.console());
        return complaints.isEmpty() ? "see " + run.console() + "." : complaints.getLast();
    }

    public Path run() {
        return run.path();
    }

    public Secrets secrets() {
        return secrets;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes when Asterisk has ended, however it did. */
    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** The lines in Asterisk's log so far that are errors or warnings. */
    public List<String> complaints() {
        try {
            return Complaints.in(run.messages());
        } catch (IOException e) {
            throw Disk.trouble(run.path(), e);
        }
    }

    /** What Asterisk's console says to a command such as {@code core show channels}. Blocks for some 30 ms. */
    public String ask(String command) {
        return console.ask(command);
    }

    /** Ends Asterisk as a crash would. */
    public void kill() {
        process.destroyForcibly();
        ended(LONGEST_STOP.toMillis());
    }

    /** Stops Asterisk, ending its calls. Blocks up to five seconds, after which it is ended by force. */
    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroy();
            if (!ended(LONGEST_STOP.toMillis())) {
                process.destroyForcibly();
                ended(LONGEST_STOP.toMillis());
            }
        }
        try {
            run.closeSocket();
        } catch (IOException e) {
            throw Disk.trouble(run.socketFolder(), e);
        }
    }
}
