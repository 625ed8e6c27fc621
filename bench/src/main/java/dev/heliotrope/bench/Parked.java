package dev.heliotrope.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Callers on hold, each in a queue with music, and what they cost in heap and threads. */
final class Parked {
    private static final int SESSIONS = 15_000;
    private static final long MOST_BYTES = 16 * 1024;

    private Parked() {}

    static void run(Path root) throws IOException {
        try (ServerProcess server = ServerProcess.start(root, "serve", Peer.OURS.name(), "none");
                ServerProcess load = ServerProcess.start(root, "load")) {
            String port = server.await("port").getFirst();
            load.ask("churn " + port + " 3000 50 10", "churned");
            List<String> before = server.ask("measure", "measured");
            long started = System.nanoTime();
            int held = Integer.parseInt(
                    load.ask("hold " + port + " " + SESSIONS, "held").getFirst());
            double seconds = (System.nanoTime() - started) / 1e9;
            List<String> after = server.ask("measure", "measured");
            Report.write(root, "parked", text(held, seconds, before, after));
        }
    }

    private static String text(int held, double seconds, List<String> before, List<String> after) {
        long bytes = (Long.parseLong(after.getFirst()) - Long.parseLong(before.getFirst())) / Math.max(1, held);
        return String.format(
                Locale.ROOT,
                """
                # Callers on hold

                - on hold: %d of %d, all connected and parked after %.1f s
                - heap a caller, after collections: %d bytes, wanted at most %d: %s
                - threads of the server: %s with nobody on hold, %s with all
                """,
                held,
                SESSIONS,
                seconds,
                bytes,
                MOST_BYTES,
                held == SESSIONS && bytes <= MOST_BYTES ? "met" : "MISSED",
                before.get(1),
                after.get(1));
    }
}
