package dev.heliotrope.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How many AGI commands the shipped flow takes for each step that a caller goes through. */
final class Steps {
    private static final double MOST = 1.3;

    /** A Tuesday morning in Prague, when the line is open: on a Sunday callers would not get as far as the menu. */
    private static final Instant OPEN = Instant.parse("2026-11-24T09:00:00Z");

    private record Way(Caller caller, long steps, List<String> commands) {
        String row() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %.2f | %s |%n",
                    caller.words(),
                    steps,
                    commands.size(),
                    (double) commands.size() / steps,
                    commands.stream().map(Way::verb).collect(Collectors.joining(", ")));
        }

        /** The command, of which two take the application's or the subroutine's name. */
        private static String verb(String command) {
            String[] words = command.replace("\"", "").split(" ");
            return switch (words[0]) {
                case "EXEC" -> words[1].equals("Exec") ? words[2].replaceAll("\\(.*", "") : words[1];
                case "GOSUB" -> words[1];
                case "WAIT" -> "WAIT FOR DIGIT";
                case "GET" -> words[1].equals("FULL") ? "GET FULL VARIABLE" : "GET DATA";
                default -> words[0] + " " + words[1] + (words[1].equals("VARIABLE") ? " " + words[2] : "");
            };
        }
    }

    private Steps() {}

    static void run(Path root) throws Exception {
        Clock clock = Clock.fixed(OPEN, ZoneOffset.UTC);
        OurServer empty = OurServer.start(root, clock);
        OurServer staffed = OurServer.staffed(root, clock);
        List<Way> ways = List.of(
                way(empty, Caller.MENU_THEN_QUEUE),
                way(empty, Caller.LOST),
                way(empty, Caller.WRONG_KEYS),
                way(staffed, Caller.ANSWERED));
        Report.write(root, "steps", text(ways));
    }

    /** What the server does about a caller who has hung up is no step that the caller goes through. */
    private static Way way(OurServer server, Caller caller) throws IOException {
        long before = server.steps().get();
        long[] after = new long[1];
        List<String> commands =
                caller.call(server.port(), () -> after[0] = server.steps().get());
        long entered = after[0] == 0 ? server.steps().get() : after[0];
        return new Way(caller, entered - before, commands);
    }

    private static String text(List<Way> ways) {
        double commands = ways.stream().mapToLong(way -> way.commands().size()).sum();
        double all = commands / ways.stream().mapToLong(Way::steps).sum();
        return "# AGI commands for each step of the shipped flow\n\n"
                + "| caller | steps | commands | commands a step | which |\n|---|---|---|---|---|\n"
                + ways.stream().map(Way::row).collect(Collectors.joining())
                + String.format(
                        Locale.ROOT,
                        "%nAll: %.2f, wanted at most %.1f: %s%n",
                        all,
                        MOST,
                        all <= MOST ? "met" : "MISSED");
    }
}
