package dev.heliotrope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long it takes until callers are answered by what an admin has saved, in a running server with many flows, and whether calls
 * that are going on notice; beside a plain load of the same files with the YAML library that ours is built on.
 */
final class Reloading {
    private static final int FLOWS = 500;
    private static final int ROUNDS = 7;
    private static final int CALLERS = 40;
    private static final long REST_MILLIS = 2_000;
    private static final long WARM_MILLIS = 20_000;
    private static final long POLL_MILLIS = 20;
    private static final Pattern VERSION = Pattern.compile("\"line-(\\d+)\",\"version\":\"([0-9a-f]+)\"");
    private static final double MOST_MILLIS = 1_000;
    private static final double MOST_STALL_MILLIS = 250;

    private final Path root;
    private final List<Double> first = new ArrayList<>();
    private final List<Double> all = new ArrayList<>();
    private final List<Double> one = new ArrayList<>();
    private final List<Double> none = new ArrayList<>();
    private final List<Double> swaps = new ArrayList<>();
    private final List<Double> watchedOne = new ArrayList<>();
    private final List<Double> watchedAll = new ArrayList<>();
    private final List<Double> peer = new ArrayList<>();
    private final List<Double> quiet = new ArrayList<>();
    private final List<Double> stalls = new ArrayList<>();
    private double firstStall;
    private int edits;
    private long answers;
    private long lost;

    private Reloading(Path root) {
        this.root = root;
    }

    static void run(Path root) throws Exception {
        Reloading bench = new Reloading(root);
        bench.onRequest();
        bench.watched();
        Report.write(root, "reload", bench.text());
    }

    private void onRequest() throws Exception {
        try (ReloadHouse house = ReloadHouse.open(root, FLOWS);
                PacedCallers callers = PacedCallers.begin(house.agi(), CALLERS)) {
            rest(callers);
            edit(house, FLOWS);
            first.add(reloaded(house));
            firstStall = callers.longest();
            warm();
            callers.longest();
            for (int round = 0; round < ROUNDS; round++) {
                peer.add(plainLoad(house.flows()));
                quiet.add(rest(callers));
                edit(house, FLOWS);
                all.add(reloaded(house));
                edit(house, 1);
                one.add(reloaded(house));
                none.add(reloaded(house));
                stalls.add(callers.longest());
            }
            count(callers);
        }
    }

    private void watched() throws Exception {
        try (ReloadHouse house = ReloadHouse.open(root, FLOWS, "--watch");
                PacedCallers callers = PacedCallers.begin(house.agi(), CALLERS)) {
            warm();
            rest(callers);
            for (int round = 0; round < ROUNDS; round++) {
                watchedAll.add(seen(house, FLOWS));
                watchedOne.add(seen(house, 1));
                stalls.add(callers.longest());
                quiet.add(rest(callers));
            }
            count(callers);
        }
    }

    private void count(PacedCallers callers) {
        answers += callers.answers();
        lost += callers.lost();
    }

    /** Until Java has compiled what reads flows, for which a server does more than it has to after it has started. */
    private static void warm() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(WARM_MILLIS);
    }

    /** The longest wait of a caller while nothing is reloaded. */
    private static double rest(PacedCallers callers) throws InterruptedException {
        callers.longest();
        TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
        return callers.longest();
    }

    /** So many files say something else than ever before, their expressions too. */
    private void edit(ReloadHouse house, int flows) throws IOException {
        edits++;
        for (int flow = 0; flow < flows; flow++) {
            Path file = house.flow(flow);
            String text = Files.readString(file)
                    .replaceFirst("about: .*", "about: Line " + flow + ", edit " + edits)
                    .replaceFirst("tries > \\d+", "tries > " + (100 + edits));
            Files.writeString(file, text);
        }
    }

    /** Milliseconds, as who asked for it sees it. */
    private double reloaded(ReloadHouse house) throws IOException, InterruptedException {
        long began = System.nanoTime();
        String answer = house.reload();
        double millis = (System.nanoTime() - began) / 1e6;
        Matcher swap = Pattern.compile("\"swappedInMicroseconds\":(\\d+)").matcher(answer);
        if (!swap.find()) {
            throw new IOException(answer);
        }
        swaps.add(Double.parseDouble(swap.group(1)));
        return millis;
    }

    /** Milliseconds from the last file saved to the last flow's answering by it. */
    private double seen(ReloadHouse house, int flows) throws IOException, InterruptedException {
        List<String> before = versions(house, flows);
        edit(house, flows);
        long began = System.nanoTime();
        while (!Collections.disjoint(versions(house, flows), before)) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        return (System.nanoTime() - began) / 1e6;
    }

    /** In one go over what is served: who looks on should not take the processor from what is looked at. */
    private static List<String> versions(ReloadHouse house, int flows) throws IOException, InterruptedException {
        Matcher served = VERSION.matcher(house.get("/api/v1/flows"));
        List<String> versions = new ArrayList<>();
        while (served.find()) {
            if (Integer.parseInt(served.group(1)) < flows) {
                versions.add(served.group(1) + " " + served.group(2));
            }
        }
        return versions;
    }

    private static double plainLoad(Path flows) throws IOException {
        long began = System.nanoTime();
        Check.loadYaml(flows);
        return (System.nanoTime() - began) / 1e6;
    }

    private String text() {
        double worst = Stream.of(all, watchedAll)
                .mapToDouble(each -> Spread.of(each).most())
                .max()
                .orElseThrow();
        double stall = Spread.of(stalls).most();
        return String.format(
                Locale.ROOT,
                """
                # Reloading a running server of %d flows

                %d callers go through the menus meanwhile: %,d answers of theirs, %d calls lost.

                | what | milliseconds, median of %d (from - to) |
                |---|---|
                | `POST /api/v1/flows/reload`, all %d changed: read, checked, kept, swapped | %s |
                | the same, the first, two seconds after the start | %s |
                | one changed | %s |
                | none changed | %s |
                | `--watch`, from the last file saved to answering by it, all %d changed | %s |
                | `--watch`, one changed | %s |
                | snakeyaml-engine, plain load of the same files in a warm process | %s |

                All changed / plain load: %.1f.
                The longest of all that changed all %d, those by `--watch` among them, of a server that has been up for half a minute: %.0f ms; wanted under %.0f ms: %s
                The swap itself, in microseconds: %s.
                The longest wait of a caller for what comes next: %.0f ms while reloading, %.0f ms else; wanted under %.0f ms: %s. In the first reload: %.0f ms.
                """,
                FLOWS,
                CALLERS,
                answers,
                lost,
                ROUNDS,
                FLOWS,
                Spread.of(all).text("%.0f"),
                Spread.of(first).text("%.0f"),
                Spread.of(one).text("%.0f"),
                Spread.of(none).text("%.0f"),
                FLOWS,
                Spread.of(watchedAll).text("%.0f"),
                Spread.of(watchedOne).text("%.0f"),
                Spread.of(peer).text("%.0f"),
                Spread.of(all).median() / Spread.of(peer).median(),
                FLOWS,
                worst,
                MOST_MILLIS,
                worst < MOST_MILLIS ? "met" : "MISSED",
                Spread.of(swaps).text("%.0f"),
                stall,
                Spread.of(quiet).most(),
                MOST_STALL_MILLIS,
                stall < MOST_STALL_MILLIS ? "met" : "MISSED",
                firstStall);
    }
}
