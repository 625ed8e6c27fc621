package dev.heliotrope.app;

import dev.heliotrope.estimate.Outcome;
import dev.heliotrope.estimate.Verdict;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a back-test of estimates found, by queue and language. */
final class EstimatePage {
    private static final int ENOUGH = 200;
    private static final List<String> TITLES = List.of(
            "QUEUE",
            "LANGUAGE",
            "WHEN",
            "ASKED",
            "SILENT",
            "COVERAGE",
            "BIAS",
            "ERROR",
            "ASTERISK'S BIAS",
            "ASTERISK'S ERROR");

    private final PrintWriter out;
    private final boolean json;
    private boolean kept = true;

    EstimatePage(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /** Whether every coverage that says anything was as promised. */
    boolean isKept() {
        return kept;
    }

    void print(String name, String about, List<Outcome> outcomes) {
        TextTable table = new TextTable(TITLES);
        for (boolean early : List.of(true, false)) {
            List<Outcome> then =
                    outcomes.stream().filter(each -> each.early() == early).toList();
            Map<List<String>, List<Outcome>> parts = parts(then);
            parts.forEach((who, part) -> row(name, who, early, Verdict.of(part), table));
            if (parts.size() != 1) {
                row(name, List.of("all", ""), early, Verdict.of(then), table);
            }
        }
        if (!json) {
            out.println(Shown.line(name + ": " + about));
            table.lines().forEach(line -> out.println("  " + line));
            out.println();
        }
        out.flush();
    }

    private static Map<List<String>, List<Outcome>> parts(List<Outcome> outcomes) {
        return outcomes.stream()
                .collect(Collectors.groupingBy(
                        each -> List.of(each.queue(), each.language().tag()),
                        () -> new TreeMap<>(java.util.Comparator.comparing(String::valueOf)),
                        Collectors.toList()));
    }

    private void row(String name, List<String> who, boolean early, Verdict verdict, TextTable table) {
        kept &= verdict.told() < ENOUGH || (verdict.coverage() >= 0.75 && verdict.coverage() <= 0.85);
        String when = early ? "joining" : "waiting";
        if (json) {
            out.println(Shown.escaped(object(name, who, when, verdict).encode()));
        }
        List<String> cells = new ArrayList<>(who);
        cells.addAll(List.of(
                when,
                "" + verdict.moments(),
                percent(verdict.silence()),
                percent(verdict.coverage()),
                seconds(verdict.bias()),
                seconds(verdict.error()),
                seconds(verdict.asteriskBias()),
                seconds(verdict.asteriskError())));
        table.add(cells);
    }

    private static JsonObject object(String name, List<String> who, String when, Verdict verdict) {
        return new JsonObject()
                .put("days", name)
                .put("queue", who.getFirst())
                .put("language", who.getLast())
                .put("when", when)
                .put("asked", verdict.moments())
                .put("told", verdict.told())
                .put("coverage", verdict.coverage())
                .put("bias", verdict.bias())
                .put("error", verdict.error())
                .put("asteriskBias", verdict.asteriskBias())
                .put("asteriskError", verdict.asteriskError());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }
}
