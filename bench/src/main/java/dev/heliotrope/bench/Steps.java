package dev.heliotrope.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** How many AGI commands the shipped flow takes for each step that a caller goes through. */
final class Steps {
    private static final double MOST = 1.3;

    /** A Tuesday morning in Prague, when the line is open: on a Sunday callers would not get as far as the menu. */
    private static final Instant OPEN = Instant.parse("2026-11-24T09:00:00Z");

    private Steps() {}

    static void run(Path root) throws Exception {
        OurServer server = OurServer.start(root, root.resolve("ivr-flows"), Clock.fixed(OPEN, ZoneOffset.UTC));
        StringBuilder rows = new StringBuilder();
        double all = 0;
        double entered = 0;
        for (Caller caller : Caller.values()) {
            long before = server.steps().get();
            List<String> commands = caller.call(server.port());
            long steps = server.steps().get() - before;
            all += commands.size();
            entered += steps;
            rows.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %.2f |%n",
                    caller.words,
                    steps,
                    commands.size(),
                    (double) commands.size() / steps));
        }
        String verdict = String.format(
                Locale.ROOT,
                "%nAll: %.2f, wanted at most %.1f: %s%n",
                all / entered,
                MOST,
                all / entered <= MOST ? "met" : "MISSED");
        Report.write(
                root,
                "steps",
                "# AGI commands for each step of the shipped flow\n\n| caller | steps | commands | commands a step |\n|---|---|---|---|\n"
                        + rows + verdict);
    }

    /** The keys a caller presses; on hold nobody is offered, and the caller hangs up. */
    private enum Caller {
        MENU_THEN_QUEUE("chooses a language, presses 3, waits, hangs up"),
        LOST("presses nothing, ends in the queue, hangs up"),
        WRONG_KEYS("presses 9 at every question");

        private final String words;

        Caller(String words) {
            this.words = words;
        }

        private List<String> call(int port) throws IOException {
            boolean[] gone = new boolean[1];
            return Recording.of(port, "300", command -> {
                gone[0] |= command.startsWith("WAIT");
                return gone[0] ? "200 result=-1\nHANGUP" : reply(command);
            });
        }

        private String reply(String command) {
            if (!command.startsWith("GET DATA")) {
                return "200 result=0";
            }
            return switch (this) {
                case MENU_THEN_QUEUE -> command.contains("menu") ? "200 result=3" : "200 result=1";
                case LOST -> "200 result= (timeout)";
                case WRONG_KEYS -> "200 result=9";
            };
        }
    }
}
