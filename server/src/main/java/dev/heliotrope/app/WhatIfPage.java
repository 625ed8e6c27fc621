package dev.heliotrope.app;

import dev.heliotrope.forecast.Figures;
import dev.heliotrope.forecast.Outlook;
import dev.heliotrope.forecast.Past;
import dev.heliotrope.forecast.Scenario;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What days that never were came to, for people. */
final class WhatIfPage {
    private final PrintWriter out;

    WhatIfPage(PrintWriter out) {
        this.out = out;
    }

    /** What the history says of the same days. */
    void recorded(Map<String, Past.Seen> seen) {
        out.println("as recorded");
        TextTable queues = new TextTable(List.of(
                "QUEUE",
                "CALLERS",
                "ANSWERED",
                "HUNG UP",
                "SENT ON",
                "LEVEL",
                "ASA",
                "P90",
                "TALK",
                "PATIENCE",
                "HALF BY"));
        seen.forEach((queue, of) -> queues.add(row(queue, of)));
        queues.lines().forEach(out::println);
        out.println();
    }

    private static List<String> row(String queue, Past.Seen of) {
        Figures figures = of.figures();
        return List.of(
                queue,
                "" + figures.callers(),
                "" + figures.answered(),
                figures.abandoned() + " (" + percent(figures.abandonment()) + ")",
                "" + figures.elsewhere(),
                percent(figures.serviceLevel()),
                ofAnswered(figures, figures.asa()),
                ofAnswered(figures, figures.p90()),
                seconds(of.handle()),
                known(of.patience()),
                known(of.half()));
    }

    private static String known(Optional<Duration> time) {
        return time.map(WhatIfPage::seconds).orElse("-");
    }

    void print(Scenario scenario, Outlook now, Outlook changed) {
        out.println(scenario.days() + (scenario.days() == 1 ? " day" : " days") + " from " + scenario.from() + ", seed "
                + scenario.seed() + "; service level: answered within "
                + scenario.target().toSeconds() + " s");
        print("as it is", now, out);
        if (!scenario.changes().isEmpty()) {
            print("changed: " + new TreeMap<>(scenario.changes()), changed, out);
        }
        out.flush();
    }

    private static void print(String title, Outlook outlook, PrintWriter out) {
        out.println();
        out.println(title);
        TextTable queues = new TextTable(
                List.of("QUEUE", "CALLERS", "ANSWERED", "HUNG UP", "SENT ON", "LEVEL", "ASA", "MEAN WAIT", "P90"));
        new TreeMap<>(outlook.queues()).forEach((queue, figures) -> queues.add(row(queue, figures)));
        queues.lines().forEach(out::println);
        TextTable teams = new TextTable(List.of("TEAM", "OCCUPANCY"));
        new TreeMap<>(outlook.occupancy()).forEach((team, share) -> teams.add(List.of(team, percent(share))));
        teams.lines().forEach(out::println);
    }

    private static List<String> row(String queue, Figures figures) {
        return List.of(
                queue,
                "" + figures.callers(),
                "" + figures.answered(),
                figures.abandoned() + " (" + percent(figures.abandonment()) + ")",
                "" + figures.elsewhere(),
                percent(figures.serviceLevel()),
                ofAnswered(figures, figures.asa()),
                seconds(figures.meanWait()),
                ofAnswered(figures, figures.p90()));
    }

    /** Where nobody was answered nothing is known of how soon, which is not the same as at once. */
    private static String ofAnswered(Figures figures, Duration time) {
        return figures.answered() == 0 ? "-" : seconds(time);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
