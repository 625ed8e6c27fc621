package dev.heliotrope.pbx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The Asterisk that runs, or does not, from a run folder, whoever started it. */
public final class RunningAsterisk {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final RunFolder run;
    private final AsteriskConsole console;

    public RunningAsterisk(Toolbox tools, Path runFolder) {
        this.run = new RunFolder(runFolder);
        this.console = new AsteriskConsole(tools, run);
    }

    public boolean isRunning() {
        return console.answers();
    }

    /** What it says of itself, for people; empty if none is running. */
    public Optional<List<String>> status() {
        if (!isRunning()) {
            return Optional.empty();
        }
        return Optional.of(List.of(
                console.ask("core show version").strip(),
                console.ask("core show uptime").strip(),
                console.ask("core show channels count").strip(),
                phones(console.ask("pjsip show contacts").strip())));
    }

    private static String phones(String contacts) {
        return contacts.startsWith("No objects") ? "No phone is registered." : contacts;
    }

    /**
     * Ends it and its calls, and waits until it is gone.
     *
     * @throws PbxTrouble if none is running, or it is still there after ten seconds
     */
    public void stop() {
        Optional<ProcessHandle> process = process();
        console.ask("core stop now");
        process.ifPresent(this::awaitEnd);
    }

    private Optional<ProcessHandle> process() {
        try {
            return ProcessHandle.of(
                    Long.parseLong(Files.readString(run.processFile()).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new PbxTrouble("Asterisk, process " + process.pid() + ", has not ended within "
                    + LONGEST_STOP.toSeconds() + " seconds.");
        } catch (ExecutionException e) {
            throw new PbxTrouble("Whether Asterisk has ended cannot be told: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives the terminal to Asterisk's console until the user leaves it; its exit code. */
    public int console() {
        return console.attach();
    }
}
