package dev.heliotrope.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.heliotrope.config.ConfigFolder;
import dev.heliotrope.config.Settings;
import dev.heliotrope.holiday.PublicHolidays;
import dev.heliotrope.journal.Configured;
import dev.heliotrope.journal.JournalReader;
import dev.heliotrope.journal.Replay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A day of 10,000 calls once more: the command as it is typed, with the same settings and with others, beside a plain load of its lines. */
final class ReplayedDay {
    private static final double MOST_SECONDS = 10;
    private static final int ROUNDS = 5;
    private static final int CALLS = 10_000;

    private ReplayedDay() {}

    static void run(Path root) throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.of("replay")) {
            measure(root, scratch.path());
        }
    }

    private static void measure(Path root, Path folder) throws IOException, InterruptedException {
        Path config = root.resolve("config");
        Path made = folder.resolve("made");
        typed("replay", "--config", config.toString(), "--generate", "" + CALLS, made.toString());
        Path day = made.resolve("2026-03-03.jsonl");
        Path changed = changed(config, folder.resolve("changed"));
        List<Double> same = new ArrayList<>();
        List<Double> other = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            same.add(typed("replay", day.toString()));
            other.add(typed("replay", day.toString(), "--config", changed.toString()));
        }
        long begin = System.nanoTime();
        Replay.Result ours = replayed(day, config);
        double first = Lapse.seconds(begin);
        begin = System.nanoTime();
        replayed(day, config);
        double later = Lapse.seconds(begin);
        begin = System.nanoTime();
        load(day);
        Report.write(root, "replay", text(day, ours, same, other, first, later, Lapse.seconds(begin)));
    }

    /** One agent fewer at work: without Greek, which few others speak. */
    private static Path changed(Path config, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(config)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                Files.writeString(
                        to.resolve(file.getFileName()),
                        file.endsWith("agents.yaml") ? text.replaceFirst("cs: 5", "cs: 1") : text);
            }
        }
        return to;
    }

    private static Replay.Result replayed(Path day, Path config) {
        Settings settings =
                ConfigFolder.read(config, new PublicHolidays()).result().orElseThrow();
        Configured configured = Configured.of(settings.plan(), settings.queues());
        return Replay.of(JournalReader.of(day), hash -> configured);
    }

    /** The peer: Jackson reads each line, and nothing else is done. */
    private static void load(Path day) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        try (Stream<String> lines = Files.lines(day)) {
            for (String line : (Iterable<String>) lines::iterator) {
                mapper.readTree(line);
            }
        }
    }

    /** Wall clock from starting Java, with the options of the launcher; the folder of the project is where the process stands. */
    private static double typed(String... arguments) throws IOException, InterruptedException {
        List<String> command = OurJava.command("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        command.add("dev.heliotrope.app.Main");
        command.addAll(List.of(arguments));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int code = process.waitFor();
        if (code > 1) {
            throw new IllegalStateException("heliotrope " + String.join(" ", arguments) + " ended with " + code);
        }
        return Lapse.seconds(begin);
    }

    private static String text(
            Path day,
            Replay.Result ours,
            List<Double> same,
            List<Double> other,
            double first,
            double later,
            double plain)
            throws IOException {
        Spread typed = Spread.of(same);
        Spread compared = Spread.of(other);
        return String.format(
                Locale.ROOT,
                """
                # A day of %d calls once more

                %d happenings, %d decisions, a journal of %.1f MB.

                | | seconds |
                |---|---|
                | `heliotrope replay DAY`, from starting Java, median of %d (least - most) | %s |
                | `heliotrope replay DAY --config OTHER`, likewise | %s |
                | reading and replaying alone, the first time in a process | %.2f |
                | the same, once more | %.2f |
                | the peer: Jackson reads the lines, and nothing else | %.2f |

                - The command, wanted under %.0f s: %s; with other settings: %s
                - The decisions are those of the journal, byte for byte: %s
                """,
                CALLS,
                ours.inputs(),
                ours.recorded().size(),
                Files.size(day) / 1e6,
                ROUNDS,
                typed.text("%.2f"),
                compared.text("%.2f"),
                first,
                later,
                plain,
                MOST_SECONDS,
                typed.median() < MOST_SECONDS ? "met" : "MISSED",
                compared.median() < MOST_SECONDS ? "met" : "MISSED",
                ours.isSame() ? "yes" : "NO");
    }
}
