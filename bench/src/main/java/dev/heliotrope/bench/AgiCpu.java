package dev.heliotrope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * CPU time, user and system, of a server's process for each session of ten commands. The servers take turns within each
 * round, so that what the machine is busy with besides falls on all of them.
 */
final class AgiCpu {
    private static final int WARM_UP_MILLIS = 3000;
    /** Until then a server's CPU a session still falls, as its code is compiled again. */
    private static final int WARM_UP_SESSIONS = 120_000;

    private static final int LONGEST_WARM_UP_MILLIS = 60_000;
    private static final int ROUND_MILLIS = 3000;
    private static final int ROUNDS = 19;
    private static final int CONCURRENT = 400;
    private static final double MOST_OF_ASTERISK_JAVA = 0.40;
    private static final double MOST_OF_NIO = 1.4;

    private final ServerProcess load;
    private final List<String> script;

    private AgiCpu(ServerProcess load, List<String> script) {
        this.load = load;
        this.script = script;
    }

    static void run(Path root) throws IOException {
        try (Scratch scratch = Scratch.of("agi")) {
            compare(root, Files.createFile(scratch.path().resolve("commands.txt")));
        }
    }

    private static void compare(Path root, Path file) throws IOException {
        try (ServerProcess load = ServerProcess.start(root, "load");
                Contender ours = Contender.start(Peer.OURS, root, file)) {
            List<String> script = Recording.of(ours.port(), "100", AgiCpu::answer);
            Files.write(file, script);
            try (Contender asteriskJava = Contender.start(Peer.ASTERISK_JAVA, root, file);
                    Contender nio = Contender.start(Peer.NIO, root, file)) {
                AgiCpu bench = new AgiCpu(load, script);
                bench.measure(List.of(ours, asteriskJava, nio));
                Report.write(root, "agi", bench.text(ours, asteriskJava, nio));
            }
        }
    }

    private static String answer(String command) {
        return command.startsWith("GET") ? "200 result=1" : "200 result=0";
    }

    private void measure(List<Contender> all) throws IOException {
        for (Contender one : all) {
            System.err.println("bench: warming up " + one.peer().title());
            warmUp(one);
        }
        for (int round = 1; round <= ROUNDS; round++) {
            System.err.println("bench: round " + round + " of " + ROUNDS);
            for (Contender one : round % 2 == 0 ? all : all.reversed()) {
                round(one);
            }
        }
    }

    private void warmUp(Contender one) throws IOException {
        int sessions = 0;
        for (int millis = 0; sessions < WARM_UP_SESSIONS && millis < LONGEST_WARM_UP_MILLIS; millis += WARM_UP_MILLIS) {
            sessions += churn(one, WARM_UP_MILLIS);
        }
    }

    private int churn(Contender one, int millis) throws IOException {
        String order = "churn " + one.port() + " " + millis + " " + CONCURRENT + " " + script.size();
        List<String> counts = load.ask(order, "churned");
        if (!counts.get(1).equals("0")) {
            throw new IOException(one.peer().title() + " broke off " + counts.get(1) + " sessions");
        }
        return Integer.parseInt(counts.getFirst());
    }

    private void round(Contender one) throws IOException {
        long before = one.server().cpuMicros();
        int sessions = churn(one, ROUND_MILLIS);
        double spent = one.server().cpuMicros() - before;
        one.micros().add(spent / sessions);
        one.rates().add(sessions * 1000.0 / ROUND_MILLIS);
    }

    private String text(Contender ours, Contender asteriskJava, Contender nio) {
        return "# CPU of a session of " + script.size() + " AGI commands\n\n"
                + "| server | CPU us a session: median (half of the rounds) | sessions/s |\n|---|---|---|\n"
                + ours.row() + asteriskJava.row() + nio.row() + "\n"
                + judged(ours, asteriskJava, MOST_OF_ASTERISK_JAVA)
                + judged(ours, nio, MOST_OF_NIO)
                + String.format(
                        Locale.ROOT,
                        "%n%d rounds of %d s for each server in turn, there and back, after %d sessions of warm-up (at most a"
                                + " minute), %d sessions at a time over loopback; each round gives a ratio, and the median counts. The"
                                + " commands:%n%n",
                        ROUNDS,
                        ROUND_MILLIS / 1000,
                        WARM_UP_SESSIONS,
                        CONCURRENT)
                + String.join("\n", script.stream().map(line -> "    " + line).toList());
    }

    private static String judged(Contender ours, Contender other, double most) {
        Spread ratio = ours.ratioTo(other);
        return String.format(
                Locale.ROOT,
                "- ours / %s: %s, wanted at most %.2f: %s%n",
                other.peer().title(),
                ratio.half("%.2f"),
                most,
                ratio.median() <= most ? "met" : "MISSED");
    }
}
