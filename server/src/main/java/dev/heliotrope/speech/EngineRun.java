package dev.heliotrope.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of a program that must end by itself; if it does not, it and what it started are killed, by their ids. */
final class EngineRun {
    private static final int SHOWN = 300;

    private EngineRun() {}

    /**
     * Blocks; for virtual threads.
     *
     * @param input what it reads on standard input, so that it can never wait for ours
     * @param said where its output goes, both kinds; a pipe that nobody empties would block it
     */
    static void run(List<String> command, Path input, Path said, Duration limit) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(input.toFile())
                .redirectOutput(said.toFile())
                .start();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException(
                        "%s took longer than %d ms and was killed".formatted(command.getFirst(), limit.toMillis()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("stopped while " + command.getFirst() + " ran").initCause(e);
        } finally {
            kill(process);
        }
        if (process.exitValue() != 0) {
            throw new IOException(
                    "%s ended with %d: %s".formatted(command.getFirst(), process.exitValue(), shown(said)));
        }
    }

    private static void kill(Process process) {
        if (process.isAlive()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** Bounded, and without what could confuse a log. */
    private static String shown(Path said) throws IOException {
        try (InputStream in = Files.newInputStream(said)) {
            return new String(in.readNBytes(SHOWN), StandardCharsets.UTF_8)
                    .replaceAll("\\p{Cc}+", " ")
                    .strip();
        }
    }
}
