package dev.heliotrope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * How long {@code heliotrope check} takes for a thousand flows, from the command to its end, beside a process that only loads the
 * same files with the YAML library that ours is built on.
 */
final class Check {
    private static final int FLOWS = 1_000;
    private static final int ROUNDS = 7;
    private static final double MOST_SECONDS = 5;

    private Check() {}

    static void run(Path root) throws Exception {
        try (Scratch scratch = Scratch.of("check")) {
            measure(root, scratch.path());
        }
    }

    private static void measure(Path root, Path folder) throws Exception {
        Path flows = ManyFlows.write(root, folder.resolve("ivr-flows"), FLOWS);
        List<String> ours = List.of(
                root.resolve("heliotrope").toString(),
                "check",
                "--config",
                root.resolve("config").toString(),
                "--flows",
                flows.toString());
        List<String> peer = OurJava.command("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        peer.addAll(List.of(Bench.class.getName(), root.toString(), "load-yaml", flows.toString()));
        forgetClasses(root.resolve("server/target"));
        double first = seconds(ours);
        List<Double> ourSeconds = new ArrayList<>();
        List<Double> peerSeconds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ourSeconds.add(seconds(ours));
            peerSeconds.add(seconds(peer));
        }
        Spread our = Spread.of(ourSeconds);
        Spread their = Spread.of(peerSeconds);
        Report.write(
                root,
                "check",
                String.format(
                        Locale.ROOT,
                        """
                # Checking %,d flows

                | what | seconds, median of %d (from - to) |
                |---|---|
                | `./heliotrope check`, start to end | %s |
                | the same, the first after a build, which archives its classes | %.2f |
                | snakeyaml-engine: start, load the same files, end | %s |

                Ratio %.1f. Wanted under %.0f s: %s
                """,
                        FLOWS,
                        ROUNDS,
                        our.text("%.2f"),
                        first,
                        their.text("%.2f"),
                        our.median() / their.median(),
                        MOST_SECONDS,
                        our.median() < MOST_SECONDS ? "met" : "MISSED"));
    }

    private static void forgetClasses(Path target) throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".jsa")).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The peer: the files as plain maps and lists, and nothing asked of them. */
    static int loadYaml(Path folder) throws IOException {
        Load load = new Load(LoadSettings.builder().build());
        int loaded = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".flow.yaml")).toList()) {
                loaded += load.loadFromString(Files.readString(file)) == null ? 0 : 1;
            }
        }
        return loaded;
    }

    private static double seconds(List<String> command) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(said.substring(0, Math.min(2000, said.length())));
        }
        return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    }
}
