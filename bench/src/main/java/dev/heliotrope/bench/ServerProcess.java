package dev.heliotrope.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A process of this benchmark, spoken to by lines. */
final class ServerProcess implements AutoCloseable {
    private static final int USER_TICKS = 13;
    private static final int SYSTEM_TICKS = 14;
    private static final long MICROS_A_TICK = 10_000;

    private final Process process;
    private final BufferedReader out;
    private final PrintStream in;

    private ServerProcess(Process process) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    static ServerProcess start(Path root, String... arguments) throws IOException {
        List<String> command = OurJava.command(
                "-Xms512m", "-Xmx1g", "-XX:+UseCompactObjectHeaders", "-Dio.netty.leakDetection.level=disabled");
        command.addAll(List.of(Bench.class.getName(), root.toString()));
        command.addAll(List.of(arguments));
        return new ServerProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    void tell(String line) {
        in.println(line);
    }

    /** The words after the one expected; other lines are passed over. */
    List<String> await(String word) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            List<String> words = List.of(line.split(" "));
            if (words.getFirst().equals(word)) {
                return words.subList(1, words.size());
            }
        }
        throw new IOException("the process ended before it said " + word);
    }

    List<String> ask(String line, String word) throws IOException {
        tell(line);
        return await(word);
    }

    /** User and system time so far, in steps of 10 ms: proc(5), {@code /proc/PID/stat}. */
    long cpuMicros() throws IOException {
        String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        int shift = 2;
        return (Long.parseLong(fields[USER_TICKS - shift]) + Long.parseLong(fields[SYSTEM_TICKS - shift]))
                * MICROS_A_TICK;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
