package dev.heliotrope.pbx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a program that was run to its end printed, standard error included, and its exit code. */
record Output(int exit, List<String> lines) {
    Output {
        lines = List.copyOf(lines);
    }

    static Output of(List<String> command) {
        return of(command, null, line -> {});
    }

    /** The same of a program that may never end: it is killed then, and the output {@link #wasKilled}. */
    static Output of(List<String> command, Duration atMost) {
        return of(command, null, line -> {}, process -> endAfter(process, atMost));
    }

    private static void endAfter(Process process, Duration atMost) {
        process.onExit().orTimeout(atMost.toMillis(), TimeUnit.MILLISECONDS).exceptionally(late -> {
            process.destroyForcibly();
            return process;
        });
    }

    /** @throws UncheckedIOException if the program cannot be started, most often because there is none of that name */
    static Output of(List<String> command, @Nullable Path folder, Consumer<String> eachLine) {
        return of(command, folder, eachLine, process -> {});
    }

    private static Output of(
            List<String> command, @Nullable Path folder, Consumer<String> eachLine, Consumer<Process> begun) {
        try {
            Process process = begin(command, folder);
            begun.accept(process);
            process.getOutputStream().close();
            List<String> lines = read(process, eachLine);
            return new Output(process.waitFor(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PbxTrouble("Interrupted while " + command.getFirst() + " was running.", e);
        }
    }

    private static Process begin(List<String> command, @Nullable Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        if (folder != null) {
            builder.directory(folder.toFile());
        }
        // messages are read by us, so they must not come in the user's language
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "DEBIAN_FRONTEND", "noninteractive"));
        return builder.start();
    }

    private static List<String> read(Process process, Consumer<String> eachLine) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                eachLine.accept(line);
            }
        }
        return lines;
    }

    /** Without the lines that are for programs. */
    Output without(Predicate<String> lines) {
        return new Output(exit, this.lines.stream().filter(lines.negate()).toList());
    }

    /** By SIGKILL. */
    boolean wasKilled() {
        return exit == 128 + 9;
    }

    boolean succeeded() {
        return exit == 0;
    }

    String text() {
        return String.join("\n", lines);
    }
}
