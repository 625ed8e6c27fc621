package dev.heliotrope.bench;

import dev.heliotrope.app.Staff;
import dev.heliotrope.config.ConfigFolder;
import dev.heliotrope.config.Settings;
import dev.heliotrope.coverage.CoverageHtml;
import dev.heliotrope.coverage.Covered;
import dev.heliotrope.coverage.Want;
import dev.heliotrope.coverage.YearAhead;
import dev.heliotrope.holiday.PublicHolidays;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** A year's coverage of 200 teams: the command as it is typed, the sweep alone, and asking everybody every hour. */
final class YearCoverage {
    private static final double MOST_SECONDS = 5;
    private static final int ROUNDS = 5;
    private static final Instant FROM = Instant.parse("2026-11-22T23:00:00Z");
    private static final int WEEKS = 52;
    private static final int HOURS = WEEKS * 7 * 24;

    /** Of so many weeks the peer is asked for one, which differs by season. */
    private static final int SAMPLE = 13;

    private static final int WEEK = 7 * 24;

    private YearCoverage() {}

    /** {@code whole}: the peer is asked for all of the year, which takes it seven minutes. */
    static void run(Path root, boolean whole) throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.of("coverage")) {
            measure(root, scratch.path(), sample(whole ? 1 : SAMPLE));
        }
    }

    private static void measure(Path root, Path folder, BitSet hours) throws IOException, InterruptedException {
        BigHouse.write(folder);
        List<Double> typed = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            typed.add(command(root, folder));
        }
        long first = System.nanoTime();
        Settings settings = read(folder);
        double reading = Lapse.seconds(first);
        Staff staff = new Staff(settings);
        List<Want> wants = staff.wants(1);
        List<Double> swept = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            sweep(staff, wants);
            swept.add(Lapse.seconds(begin));
        }
        long begin = System.nanoTime();
        List<BitSet> asked = AskingEverybody.gaps(wants, FROM, hours);
        double naive = Lapse.seconds(begin);
        YearAhead report = sweep(staff, wants);
        Report.write(
                root,
                "coverage",
                text(settings, report, typed, reading, swept, naive, hours, differences(report, asked, hours)));
    }

    /** The hours of every so-manieth week. */
    private static BitSet sample(int each) {
        BitSet hours = new BitSet(HOURS);
        for (int week = 0; week < WEEKS; week += each) {
            hours.set(week * WEEK, (week + 1) * WEEK);
        }
        return hours;
    }

    private static Settings read(Path folder) {
        var loaded = ConfigFolder.read(folder, new PublicHolidays());
        return loaded.result()
                .orElseThrow(
                        () -> new IllegalStateException(loaded.diagnostics().toString()));
    }

    private static YearAhead sweep(Staff staff, List<Want> wants) {
        return YearAhead.of(wants, FROM, FROM.plus(Duration.ofHours(HOURS)), staff.zone());
    }

    /** Wall clock of the command as an operator types it, with starting Java, reading the files and writing text and HTML. */
    private static double command(Path root, Path folder) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(
                        root.resolve("heliotrope").toString(),
                        "coverage",
                        "--config",
                        folder.toString(),
                        "--from",
                        "2026-11-23",
                        "--html",
                        folder.resolve("coverage.html").toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int code = process.waitFor();
        if (code > 1) {
            throw new IllegalStateException("heliotrope coverage ended with " + code);
        }
        return Lapse.seconds(begin);
    }

    /** Full hours of which the sweep says one thing and asking everybody another. */
    private static long differences(YearAhead report, List<BitSet> asked, BitSet hours) {
        long differences = 0;
        for (int i = 0; i < asked.size(); i++) {
            BitSet swept = hours(report.covered().get(i));
            swept.and(hours);
            swept.xor(asked.get(i));
            differences += swept.cardinality();
        }
        return differences;
    }

    private static BitSet hours(Covered covered) {
        BitSet hours = new BitSet(HOURS);
        covered.gaps().forEach(gap -> hours.set(hour(gap.from()), hour(gap.to())));
        return hours;
    }

    /** The first full hour from then on. */
    private static int hour(Instant at) {
        return (int) Math.ceilDiv(Duration.between(FROM, at).toSeconds(), 3600L);
    }

    private static String text(
            Settings settings,
            YearAhead report,
            List<Double> typed,
            double reading,
            List<Double> swept,
            double naive,
            BitSet hours,
            long differences) {
        Spread command = Spread.of(typed);
        Spread sweep = Spread.of(swept.subList(1, swept.size()));
        return String.format(
                Locale.ROOT,
                """
                # A year's coverage of %d teams and %d agents

                %d languages, skills, queues and promises; %d gaps; HTML report of %.1f MB.

                | | seconds, median of %d (least - most) |
                |---|---|
                | `./heliotrope coverage --html FILE`, from starting Java to the last line | %s |
                | reading the files, the first time in a process | %.2f |
                | the sweep and its sentences alone, the first time | %.2f |
                | the same, later | %s |
                | asking every agent every hour of %d weeks of the %d, for each of them, once | %.1f |

                - The command, wanted under %.0f s: %s
                - The sweep is %.0f times as fast as asking everybody every hour would be (the weeks asked for, times %.0f), and sees what happens
                  within the hour.
                - Hours, of those asked for, of which the two say different things: %d
                """,
                settings.teams().size(),
                settings.agents().size(),
                report.covered().size(),
                report.covered().stream().mapToInt(each -> each.gaps().size()).sum(),
                CoverageHtml.of(report).length() / 1e6,
                ROUNDS,
                command.text("%.2f"),
                reading,
                swept.getFirst(),
                sweep.text("%.2f"),
                hours.cardinality() / WEEK,
                WEEKS,
                naive,
                MOST_SECONDS,
                command.median() < MOST_SECONDS ? "met" : "MISSED",
                naive * HOURS / hours.cardinality() / sweep.median(),
                (double) HOURS / hours.cardinality(),
                differences);
    }
}
