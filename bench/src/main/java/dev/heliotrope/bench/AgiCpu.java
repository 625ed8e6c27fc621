package dev.heliotrope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * CPU time, user and system, of a server's process for each session of ten commands. The servers take turns within each
 * round, so that what the machine is busy with besides falls on all of them.
 */
final class AgiCpu {
    private static final int WARM_UP_MILLIS = 3000;
    private static final int ROUND_MILLIS = 3000;
    private static final int ROUNDS = 7;
    private static final int CONCURRENT = 100;
    private static final double MOST_OF_ASTERISK_JAVA = 0.40;
    private static final double MOST_OF_NIO = 1.4;

    private final Map<Peer, ServerProcess> servers = new EnumMap<>(Peer.class);
    private final Map<Peer, Integer> ports = new EnumMap<>(Peer.class);
    private final Map<Peer, List<Double>> micros = new EnumMap<>(Peer.class);
    private final Map<Peer, List<Double>> rates = new EnumMap<>(Peer.class);
    private final ServerProcess load;
    private List<String> script = List.of();

    private AgiCpu(ServerProcess load) {
        this.load = load;
    }

    static void run(Path root) throws IOException {
        try (ServerProcess load = ServerProcess.start(root, "load")) {
            AgiCpu bench = new AgiCpu(load);
            try {
                bench.measure(root);
                Report.write(root, "agi", bench.text());
            } finally {
                bench.servers.values().forEach(ServerProcess::close);
            }
        }
    }

    private void measure(Path root) throws IOException {
        Path commands = Files.createTempFile("commands", ".txt");
        start(Peer.OURS, root, commands);
        script = Recording.of(
                of(ports, Peer.OURS), "100", command -> command.startsWith("GET") ? "200 result=1" : "200 result=0");
        Files.write(commands, script);
        start(Peer.ASTERISK_JAVA, root, commands);
        start(Peer.NIO, root, commands);
        for (Peer peer : Peer.values()) {
            churn(peer, WARM_UP_MILLIS);
        }
        for (int round = 0; round < ROUNDS; round++) {
            System.err.println("bench: round " + (round + 1) + " of " + ROUNDS);
            for (Peer peer : Peer.values()) {
                round(peer);
            }
        }
        Files.delete(commands);
    }

    private void start(Peer peer, Path root, Path commands) throws IOException {
        ServerProcess server = ServerProcess.start(root, "serve", peer.name(), commands.toString());
        servers.put(peer, server);
        ports.put(peer, Integer.valueOf(server.await("port").getFirst()));
    }

    /** Every peer has been started and measured by the time it is asked for. */
    private static <T> T of(Map<Peer, T> each, Peer peer) {
        return Objects.requireNonNull(each.get(peer));
    }

    private int churn(Peer peer, int millis) throws IOException {
        List<String> counts =
                load.ask("churn " + of(ports, peer) + " " + millis + " " + CONCURRENT + " " + script.size(), "churned");
        if (Integer.parseInt(counts.get(1)) > 0) {
            throw new IOException(peer.title() + " broke off " + counts.get(1) + " sessions");
        }
        return Integer.parseInt(counts.getFirst());
    }

    private void round(Peer peer) throws IOException {
        ServerProcess server = of(servers, peer);
        long before = server.cpuMicros();
        int sessions = churn(peer, ROUND_MILLIS);
        double spent = server.cpuMicros() - before;
        micros.computeIfAbsent(peer, any -> new ArrayList<>()).add(spent / sessions);
        rates.computeIfAbsent(peer, any -> new ArrayList<>()).add(sessions * 1000.0 / ROUND_MILLIS);
    }

    private Spread ratio(Peer other) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ratios.add(of(micros, Peer.OURS).get(round) / of(micros, other).get(round));
        }
        return Spread.of(ratios);
    }

    private String text() {
        StringBuilder text = new StringBuilder("# CPU of a session of " + script.size() + " AGI commands\n\n")
                .append("| server | CPU us a session: median (least - most) | sessions/s |\n|---|---|---|\n");
        for (Peer peer : Peer.values()) {
            text.append(
                    "| " + peer.title() + " | " + Spread.of(of(micros, peer)).text("%.1f") + " | "
                            + Spread.of(of(rates, peer)).text("%.0f") + " |\n");
        }
        text.append('\n').append(judged(Peer.ASTERISK_JAVA, MOST_OF_ASTERISK_JAVA));
        text.append(judged(Peer.NIO, MOST_OF_NIO));
        text.append("\n" + ROUNDS + " rounds of " + ROUND_MILLIS / 1000 + " s for each server in turn after "
                + WARM_UP_MILLIS / 1000 + " s of warm-up, " + CONCURRENT
                + " sessions at a time over loopback. The commands:\n\n");
        script.forEach(command -> text.append("    " + command + "\n"));
        return text.toString();
    }

    private String judged(Peer other, double most) {
        Spread ratio = ratio(other);
        return String.format(
                Locale.ROOT,
                "- ours / %s: %s, wanted at most %.2f: %s%n",
                other.title(),
                ratio.text("%.2f"),
                most,
                ratio.median() <= most ? "met" : "MISSED");
    }
}
