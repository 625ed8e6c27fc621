package dev.heliotrope.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One server of a comparison, running, and what has been measured of it, round by round. */
record Contender(Peer peer, ServerProcess server, int port, List<Double> micros, List<Double> rates)
        implements AutoCloseable {
    static Contender start(Peer peer, Path root, Path script) throws IOException {
        ServerProcess server = ServerProcess.start(root, "serve", peer.name(), script.toString());
        int port = Integer.parseInt(server.await("port").getFirst());
        return new Contender(peer, server, port, new ArrayList<>(), new ArrayList<>());
    }

    Spread ratioTo(Contender other) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < micros.size(); round++) {
            ratios.add(micros.get(round) / other.micros.get(round));
        }
        return Spread.of(ratios);
    }

    String row() {
        return "| " + peer.title() + " | " + Spread.of(micros).half("%.1f") + " | "
                + Spread.of(rates).half("%.0f") + " |\n";
    }

    @Override
    public void close() {
        server.close();
    }
}
