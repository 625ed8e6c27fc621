package dev.heliotrope.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long {@code heliotrope test} takes for the calls of the shipped flows, as it says itself after it has started, and as it is
 * typed, beside a process that only loads the flows with the YAML library that ours is built on.
 */
final class ScriptedCalls {
    private static final int ROUNDS = 5;
    private static final int LEAST_CALLS = 200;
    private static final double MOST_SECONDS = 5;
    private static final Pattern PLAYED =
            Pattern.compile("(\\d+) of \\d+ calls went as they should, in ([0-9.]+) (m?s)");

    private ScriptedCalls() {}

    static void run(Path root) throws Exception {
        List<Double> playing = new ArrayList<>();
        List<Double> typed = new ArrayList<>();
        List<Double> loading = new ArrayList<>();
        String calls = "0";
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            Matcher played = played(said(root, List.of("dev.heliotrope.app.Main", "test")));
            typed.add(Lapse.seconds(began));
            calls = played.group(1);
            playing.add(Double.parseDouble(played.group(2)) / (played.group(3).equals("ms") ? 1000 : 1));
            began = System.nanoTime();
            said(root, List.of(Bench.class.getName(), root.toString(), "load-yaml", "" + root.resolve("ivr-flows")));
            loading.add(Lapse.seconds(began));
        }
        Report.write(
                root, "tests", text(Integer.parseInt(calls), Spread.of(playing), Spread.of(typed), Spread.of(loading)));
    }

    private static String text(int calls, Spread playing, Spread typed, Spread loading) {
        return String.format(
                Locale.ROOT,
                """
                # Playing %d scripted calls

                | what | seconds, median of %d (from - to) |
                |---|---|
                | the calls, after start-up | %s |
                | `heliotrope test`, start to end | %s |
                | snakeyaml-engine: start, load the flows, end | %s |

                Ratio of the commands %.1f. Wanted at least %d calls under %.0f s after start-up: %s
                """,
                calls,
                ROUNDS,
                playing.text("%.2f"),
                typed.text("%.2f"),
                loading.text("%.2f"),
                typed.median() / loading.median(),
                LEAST_CALLS,
                MOST_SECONDS,
                calls >= LEAST_CALLS && playing.median() < MOST_SECONDS ? "met" : "MISSED");
    }

    private static Matcher played(String said) throws IOException {
        Matcher played = PLAYED.matcher(said);
        if (!played.find()) {
            throw new IOException(said.substring(0, Math.min(2000, said.length())));
        }
        return played;
    }

    private static String said(Path root, List<String> arguments) throws Exception {
        List<String> command = OurJava.command("-XX:TieredStopAtLevel=1", "-Dheliotrope.home=" + root);
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(said.substring(0, Math.min(2000, said.length())));
        }
        return said;
    }
}
